# Puts a folder on the user's path or takes it off. Through the registry, because the environment's own setter would write
# every %VARIABLE% of the path as what it stands for today.
param([ValidateSet('add', 'remove')][string]$Verb, [string]$Folder)
$key = [Microsoft.Win32.Registry]::CurrentUser.OpenSubKey('Environment', $true)
$path = $key.GetValue('Path', '', [Microsoft.Win32.RegistryValueOptions]::DoNotExpandEnvironmentNames)
$folders = @($path -split ';' | Where-Object { $_ -ne '' -and $_ -ne $Folder })
if ($Verb -eq 'add') { $folders += $Folder }
$key.SetValue('Path', ($folders -join ';'), [Microsoft.Win32.RegistryValueKind]::ExpandString)
$key.Close()
