namespace SocialExtension.Connectors;

/// <summary>What the program tells the one who started it.</summary>
internal enum ExitCode
{
    /// <summary>Everything is in; what was rejected is in the rejects file.</summary>
    Done = 0,

    /// <summary>A wrong option, or a file that can't be read to its end.</summary>
    BadInput = 1,

    /// <summary>Stopped on the way. Running the same command again continues.</summary>
    Stopped = 2,
}
