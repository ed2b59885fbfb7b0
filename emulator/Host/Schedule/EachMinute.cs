namespace SocialExtension.Emulator.Host.Schedule;

/// <summary>Does what is due as the minutes pass.</summary>
internal sealed class EachMinute(DueWork work) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1));
        while (await timer.WaitForNextTickAsync(stoppingToken)) work.Run(stoppingToken);
    }
}
