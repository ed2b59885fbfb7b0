using SocialExtension.Connectors.Display;
using SocialExtension.Connectors.Server;
using Spectre.Console;

namespace SocialExtension.Connectors;

/// <summary>Everything that the program takes from the machine it runs on.</summary>
internal sealed record Surroundings
{
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>True where the output is a terminal that a person looks at.</summary>
    public required bool IsTerminal { get; init; }

    /// <summary>Reads an environment variable.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Where the rejects file goes.</summary>
    public required string CurrentFolder { get; init; }

    /// <summary>Where cursors are kept; empty where the user has no such folder.</summary>
    public required string StateFolder { get; init; }

    public required Func<OrganizationAddress, HttpClient> Connect { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>Gives numbers from 0 to 1.</summary>
    public required Func<double> Chance { get; init; }

    /// <summary>Asks to stop after the running batch.</summary>
    public required CancellationToken Stop { get; init; }

    public IAnsiConsole Terminal => field ??= AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
        Interactive = IsTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        Out = new AnsiConsoleOutput(Output),
    });

    public IImportDisplay Display => field ??= IsTerminal ? new BarDisplay(Terminal) : new LineDisplay(Output, Time);

    /// <summary>Those of this process.</summary>
    public static Surroundings OfProcess(CancellationToken stop) => new()
    {
        Output = Console.Out,
        Error = Console.Error,
        IsTerminal = !Console.IsOutputRedirected,
        Variable = Environment.GetEnvironmentVariable,
        CurrentFolder = Environment.CurrentDirectory,
        StateFolder = StateFolderOfUser(),
        Connect = Connection.To,
        Time = TimeProvider.System,
        Chance = Random.Shared.NextDouble,
        Stop = stop,
    };

    private static string StateFolderOfUser()
    {
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return folder.Length == 0 ? "" : Path.Combine(folder, "SocialExtension", "connectors");
    }
}
