namespace SocialExtension.Emulator.Host.Schedule;

/// <summary>Carries out asynchronous steps as soon as the requests that set them off are committed.</summary>
internal sealed partial class JobWork(Organization organization, ILogger<JobWork> log) : BackgroundService
{
    private readonly SemaphoreSlim changed = new(1); // what a former run left is done at the start

    public override void Dispose()
    {
        organization.Jobs.Changed -= Wake;
        changed.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        organization.Jobs.Changed += Wake;
        while (!stoppingToken.IsCancellationRequested)
        {
            await changed.WaitAsync(stoppingToken);
            try
            {
                organization.Jobs.RunDue(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Failed(log, e);
            }
        }
    }

    private void Wake()
    {
        // Two wake-ups before the next look are one; that there may be one too many does no harm.
        if (changed.CurrentCount == 0) changed.Release();
    }

    [LoggerMessage(LogLevel.Error, "System jobs could not be carried out; they are tried again in a minute.")]
    private static partial void Failed(ILogger log, Exception exception);
}
