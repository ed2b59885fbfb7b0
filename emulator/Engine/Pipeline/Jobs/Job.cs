namespace SocialExtension.Emulator.Pipeline.Jobs;

/// <summary>A job that is being carried out.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Kind">What it does.</param>
/// <param name="OwnerId">Who set it off.</param>
/// <param name="Data">What it needs, as text.</param>
/// <param name="Tries">How often it was tried before.</param>
/// <param name="Started">When this try began.</param>
internal sealed record Job(Guid Id, JobKind Kind, Guid OwnerId, string Data, int Tries, DateTime Started);

/// <summary>What a job does, with the platform's numbers.</summary>
internal enum JobKind
{
    /// <summary>Runs an asynchronous step.</summary>
    SystemEvent = 1,

    ImportSolution = 93,
}

/// <summary>How a job stands, with the platform's numbers.</summary>
internal enum JobStatus
{
    WaitingForResources = 0,
    Waiting = 10,
    InProgress = 20,
    Succeeded = 30,
    Failed = 31,
    Canceled = 32,
}
