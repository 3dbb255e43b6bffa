/** Opens the desk. */
import '../../ui/tokens.css'
import '../../ui/controls.css'
import '../../ui/desk/desk.css'
import '../../ui/desk/applications-table.css'
import { Desk } from '../../ui/desk/desk.tsx'
import { showScreen } from '../../ui/screen.tsx'

showScreen(Desk, 'desk_title')
