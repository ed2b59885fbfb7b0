using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Solutions;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>ImportSolution: an import has a transaction of its own, and a job that tells how it went, also where it failed.</summary>
internal sealed class ImportSolutionMessage : Message
{
    private const string Privilege = "prvImportCustomization";
    private const string Jobs = "importjob";

    public override string Name => "ImportSolution";

    public override bool IsTransactional => false;

    public override void Prepare(Operation operation)
    {
        Required<byte[]>(operation, "CustomizationFile");
        if (operation.Input.TryGetValue("HoldingSolution", out object holding) && holding is true) throw Fault.NotSupported("importing a solution beside the one that it will replace (HoldingSolution)");
        if (operation.Session.InTransaction) throw Fault.InvalidArgument("A solution can't be imported inside a transaction.");
        operation.Id = operation.Input.TryGetValue("ImportJobId", out object given) && given is Guid id && id != Guid.Empty ? id : Guid.NewGuid();
    }

    public override void Check(Operation operation)
    {
        if (operation.Caller.DepthOf(Privilege) == Security.Depth.None) throw Fault.MissingPrivilege(operation.Caller.UserId, Privilege, "solution");
    }

    public override void Execute(Operation operation)
    {
        var organization = operation.Session.Organization;
        try
        {
            var report = organization.Import((byte[])operation.Input["CustomizationFile"]);
            Note(operation, report.Solution, 100, Told(report));
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault> e)
        {
            Note(operation, null, 0, new XElement("importexportxml", new XAttribute("succeeded", "false"), new XElement("result", new XAttribute("result", "failure"), new XAttribute("errorcode", $"0x{e.Detail.ErrorCode:X8}"), new XAttribute("errortext", e.Message))));
            throw;
        }
    }

    private static XElement Told(ImportReport report) => new(
        "importexportxml",
        new XAttribute("succeeded", "true"),
        new XElement("solutionManifest", new XElement("UniqueName", report.Solution), new XElement("Version", report.Version)),
        report.Imported.Select(i => new XElement("component", new XAttribute("kind", i.Key), new XAttribute("count", i.Value))),
        report.Skipped.Select(s => new XElement("result", new XAttribute("result", "warning"), new XAttribute("errortext", s))));

    private static void Note(Operation operation, string? solution, double progress, XElement data)
    {
        var organization = operation.Session.Organization;
        if (organization.Model.Find(Jobs) is not { } table) return; // nothing imported yet
        var (now, user) = (organization.Time.GetUtcNow().UtcDateTime, new EntityReference("systemuser", operation.Caller.UserId));
        using var lease = organization.Store.Rent();
        Rows.Insert(lease.Connection, table, new Dictionary<string, object?>
        {
            ["importjobid"] = operation.Id, ["name"] = "Customizations", ["solutionname"] = solution, ["progress"] = progress, ["data"] = data.ToString(),
            ["startedon"] = operation.Session.Now, ["completedon"] = now, ["createdon"] = now, ["modifiedon"] = now, ["createdby"] = user, ["modifiedby"] = user,
            ["versionnumber"] = organization.Store.NextVersion(),
        });
    }
}
