using System.ServiceModel;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Solutions;

/// <summary>The rows that tell how imports go (learn.microsoft.com/power-apps/developer/data-platform/reference/entities/importjob).</summary>
internal static class ImportJobRows
{
    public const string Table = "importjob";

    /// <summary>Imports a zip and notes how it goes, also where it fails.</summary>
    public static void Import(Organization organization, Guid id, Guid userId, byte[] zip)
    {
        var startedOn = organization.Time.GetUtcNow().UtcDateTime;
        if (organization.Model.Find(Table) is not null) Note(organization, id, userId, startedOn, []);
        try
        {
            var report = organization.Import(zip);
            Note(organization, id, userId, startedOn, new() { ["solutionname"] = report.Solution, ["progress"] = 100d, ["data"] = Told(report).ToString(), ["completedon"] = organization.Time.GetUtcNow().UtcDateTime });
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            if (organization.Model.Find(Table) is not null) Note(organization, id, userId, startedOn, new() { ["data"] = Told(fault).ToString(), ["completedon"] = organization.Time.GetUtcNow().UtcDateTime });
            throw;
        }
    }

    /// <summary>Writes the row of an import that is to come.</summary>
    public static void Begin(StoreConnection connection, Organization organization, Guid id, Guid userId, DateTime? startedOn)
    {
        var (now, user) = (organization.Time.GetUtcNow().UtcDateTime, new EntityReference("systemuser", userId));
        Rows.Insert(connection, organization.Model.Table(Table), new Dictionary<string, object?>
        {
            ["importjobid"] = id, ["name"] = "Customizations", ["progress"] = 0d, ["startedon"] = startedOn, ["createdon"] = now, ["modifiedon"] = now, ["createdby"] = user, ["modifiedby"] = user,
            ["versionnumber"] = organization.Store.NextVersion(),
        });
    }

    private static void Note(Organization organization, Guid id, Guid userId, DateTime startedOn, Dictionary<string, object?> values)
    {
        using var lease = organization.Store.Rent();
        var table = organization.Model.Table(Table);
        if (!Rows.Exists(lease.Connection, table, id)) Begin(lease.Connection, organization, id, userId, startedOn);
        (values["startedon"], values["modifiedon"], values["versionnumber"]) = (startedOn, organization.Time.GetUtcNow().UtcDateTime, organization.Store.NextVersion());
        Rows.Update(lease.Connection, table, id, values);
    }

    private static XElement Told(ImportReport report) => new(
        "importexportxml",
        new XAttribute("succeeded", "true"),
        new XElement("solutionManifest", new XElement("UniqueName", report.Solution), new XElement("Version", report.Version)),
        report.Imported.Select(i => new XElement("component", new XAttribute("kind", i.Key), new XAttribute("count", i.Value))),
        report.Skipped.Select(s => new XElement("result", new XAttribute("result", "warning"), new XAttribute("errortext", s))));

    private static XElement Told(FaultException<OrganizationServiceFault> fault) => new(
        "importexportxml",
        new XAttribute("succeeded", "false"),
        new XElement("result", new XAttribute("result", "failure"), new XAttribute("errorcode", $"0x{fault.Detail.ErrorCode:X8}"), new XAttribute("errortext", fault.Message)));
}
