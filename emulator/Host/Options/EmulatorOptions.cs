namespace SocialExtension.Emulator.Host.Options;

/// <summary>How the emulator was started.</summary>
public sealed record EmulatorOptions
{
    /// <summary>Where it listens. Loopback only.</summary>
    public string Url { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The folder with the database and its files.</summary>
    public string Data { get; init; } = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "SocialExtension", "emulator");

    /// <summary>Whether it starts without sample data and channels.</summary>
    public bool Empty { get; init; }

    /// <summary>Whether it forgets what is there.</summary>
    public bool Reset { get; init; }

    /// <summary>Whether it does the work of each minute as the minutes pass. Without, only where its clock is moved: for tests that count what is done.</summary>
    public bool WorksEachMinute { get; init; } = true;

    /// <summary>How many requests a user may send to the Web API in five minutes; null for any number.</summary>
    public int? Limit { get; init; }

    /// <summary>The zips to import instead of ours.</summary>
    public IReadOnlyList<string> Solutions { get; init; } = [];
}
