<#
.SYNOPSIS
    Short names for the dotnet calls of this repository.
.DESCRIPTION
    For people at a keyboard. The build server does not run this file: it calls dotnet itself, and so can you.
.EXAMPLE
    ./build.ps1 -Task Test
#>
param([Parameter(Mandatory)][ValidateSet('Run', 'Test', 'Pack', 'Clean')][string] $Task)

Push-Location $PSScriptRoot
switch ($Task) {
    'Run' { dotnet run --project emulator/Host }
    'Test' { dotnet test }
    'Pack' { dotnet build solution }
    'Clean' { dotnet clean }
}
Pop-Location
exit $LASTEXITCODE
