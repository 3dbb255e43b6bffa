/** Opens the settings. */
import '../../ui/tokens.css'
import '../../ui/controls.css'
import '../../ui/options/options.css'
import { Options } from '../../ui/options/options.tsx'
import { showScreen } from '../../ui/screen.tsx'

showScreen(Options, 'options_title')
