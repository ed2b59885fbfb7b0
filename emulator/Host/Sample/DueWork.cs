using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Emulator.Host.Sample;

/// <summary>What a cloud flow does in a tenant: calls soc_ProcessDue each minute, and again while something remains.</summary>
internal sealed partial class DueWork(Organization organization, SampleUsers users, ILogger<DueWork> log) : BackgroundService
{
    private const string Message = "soc_ProcessDue";
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (organization.CustomApis.Any(a => a.Name == Message)) Run(stoppingToken);
        }
    }

    private void Run(CancellationToken stopping)
    {
        try
        {
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

    [LoggerMessage(LogLevel.Error, "soc_ProcessDue could not be called; it is tried again in a minute.")]
    private static partial void Failed(ILogger log, Exception exception);
}
