using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Sample;

namespace SocialExtension.Emulator.Host.Schedule;

/// <summary>What a tenant does by itself as time passes: carries out system jobs and, by a cloud flow, calls soc_ProcessDue each minute, and again while something remains.</summary>
internal sealed partial class DueWork(Organization organization, SampleUsers users, EmulatorClock clock, ILogger<DueWork> log)
{
    /// <summary>How often the work is done at most while the clock is moved: each minute of the first eight hours.</summary>
    public const int MostRuns = 480;

    private const string Message = "soc_ProcessDue";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly Lock gate = new();

    /// <summary>The work of one minute.</summary>
    public void Run(CancellationToken stopping)
    {
        lock (gate) RunNow(stopping);
    }

    /// <summary>Moves the clock. On the way forward the work is done each minute, as it would have been; where that is too often, at longer steps.</summary>
    /// <returns>How often the work was done.</returns>
    public int Move(DateTimeOffset to, CancellationToken stopping)
    {
        lock (gate)
        {
            var from = clock.GetUtcNow();
            var minutes = (to - from) / Minute;
            var runs = (int)Math.Clamp(Math.Round(minutes), 0, MostRuns);
            for (var i = 1; i <= runs && !stopping.IsCancellationRequested; i++)
            {
                clock.Set(i == runs ? to : from + (Minute * Math.Max(1, minutes / MostRuns) * i));
                RunNow(stopping);
            }

            clock.Set(to);
            return runs;
        }
    }

    private void RunNow(CancellationToken stopping)
    {
        try
        {
            organization.Jobs.RunDue(stopping);
            if (!organization.CustomApis.Any(a => a.Name == Message)) return;
            var service = organization.ServiceFor(users["connector"]);
            while (!stopping.IsCancellationRequested && service.Execute(new OrganizationRequest(Message)).Results["Remaining"] is > 0)
            {
            }
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            // A lost race is made up for in a minute; what went wrong stands in the traces.
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Failed(log, e);
        }
    }

    [LoggerMessage(LogLevel.Error, "The work of this minute failed; it is tried again in the next.")]
    private static partial void Failed(ILogger log, Exception exception);
}
