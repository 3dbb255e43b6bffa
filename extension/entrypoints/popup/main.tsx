/** Opens the popup. */
import '../../ui/tokens.css'
import '../../ui/controls.css'
import '../../ui/popup/popup.css'
import { Popup } from '../../ui/popup/popup.tsx'
import { findTarget } from '../../ui/popup/target-tab.ts'
import { showScreen } from '../../ui/screen.tsx'

void findTarget()
showScreen(Popup, 'popup_title')
