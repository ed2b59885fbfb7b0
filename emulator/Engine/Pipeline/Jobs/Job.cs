namespace SocialExtension.Emulator.Pipeline.Jobs;

/// <summary>A job that is being carried out.</summary>
/// <param name="Id">Its row.</param>
/// <param name="StepId">The step that it runs.</param>
/// <param name="Context">What the step is told, as text.</param>
/// <param name="Tries">How often it was tried before.</param>
/// <param name="Started">When this try began.</param>
internal sealed record Job(Guid Id, Guid StepId, string Context, int Tries, DateTime Started);

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
