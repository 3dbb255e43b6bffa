/** Opens the popup. */
import '../../ui/tokens.css'
import '../../ui/controls.css'
import '../../ui/popup/popup.css'
import { Popup } from '../../ui/popup/popup.tsx'
import { showScreen } from '../../ui/screen.tsx'

showScreen(Popup, 'popup_title')
