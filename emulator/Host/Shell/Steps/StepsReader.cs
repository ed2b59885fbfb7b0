using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Host.Shell.Steps;

/// <summary>Reads which plug-in steps ran on a row, out of the traces that are kept.</summary>
internal sealed class StepsReader(Organization organization)
{
    private const int MostRuns = 500;

    public StepsView Read(string tableName, Guid id)
    {
        var table = organization.Model.Table(tableName);
        var runs = organization.Traces.Of(table.Name, id, MostRuns);
        var users = Names(runs.Select(r => r.UserId).Distinct());
        return new StepsView(table.Name, table.Label, table.EntitySet, table.PrimaryName?.Name, [.. runs.GroupBy(r => r.CorrelationId).Select(g => Request(g.Key, [.. g.OrderBy(r => r.Number)], users))]);
    }

    private static StepRequest Request(Guid correlationId, List<PluginRun> runs, Dictionary<Guid, string> users) =>
        new(correlationId, runs[^1].On, runs.Any(r => r.Failure is not null), [.. runs.Select(r => Run(r, users))]);

    private static StepRun Run(PluginRun run, Dictionary<Guid, string> users) => new(
        run.Message, run.Table, Stage(run.Stage), run.Mode == 1 ? "Asynchronous" : "Synchronous", run.Type, run.Step, run.Rank, run.Milliseconds, run.Depth, users.GetValueOrDefault(run.UserId, run.UserId.ToString()), run.On, run.Failure, run.Trace);

    private static string Stage(int stage) => stage switch
    {
        10 => "PreValidation",
        20 => "PreOperation",
        30 => "MainOperation",
        40 => "PostOperation",
        _ => $"{stage}",
    };

    private Dictionary<Guid, string> Names(IEnumerable<Guid> users)
    {
        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("fullname") };
        query.Criteria.AddCondition("systemuserid", ConditionOperator.In, [.. users.Cast<object>()]);
        return organization.ServiceFor(organization.SystemUserId).RetrieveMultiple(query).Entities.Where(u => u.Contains("fullname")).ToDictionary(u => u.Id, u => u.GetAttributeValue<string>("fullname"));
    }
}
