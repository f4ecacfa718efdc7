; `routescape` on the user's path, and off it again. The script keeps whatever else stands there.
!macro routescapePath verb
  nsExec::Exec 'powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -File "$INSTDIR\resources\cli\path.ps1" ${verb} "$INSTDIR\resources\cli"'
  Pop $0
  SendMessage ${HWND_BROADCAST} ${WM_WININICHANGE} 0 "STR:Environment" /TIMEOUT=5000
!macroend

!macro customInstall
  !insertmacro routescapePath add
!macroend

!macro customUnInstall
  !insertmacro routescapePath remove
!macroend
