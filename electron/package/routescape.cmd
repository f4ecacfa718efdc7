@echo off
rem The command line of an installed Routescape, on the Node.js of the machine: see the script beside this one.
where node >nul 2>nul || (echo routescape: the command line needs Node.js 20.19 or newer ^(https://nodejs.org^); the app does not. 1>&2 & exit /b 127)
node "%~dp0cli.cjs" %*
