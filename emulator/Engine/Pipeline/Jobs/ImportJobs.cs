using System.Xml.Linq;
using SocialExtension.Emulator.Solutions;

namespace SocialExtension.Emulator.Pipeline.Jobs;

/// <summary>Jobs that import a solution. The zip waits in the job's row.</summary>
internal static class ImportJobs
{
    private const string ImportJobId = "ImportJobId";

    /// <summary>Writes the job, and the row that will tell how the import goes.</summary>
    public static Guid Add(Operation operation, Guid importJob, byte[] zip)
    {
        ImportJobRows.Begin(operation.Session.Writer(ImportJobRows.Table), operation.Session.Organization, importJob, operation.Caller.UserId, startedOn: null);
        var data = new XElement(operation.MessageName, new XAttribute(ImportJobId, importJob), Convert.ToBase64String(zip));
        return JobRows.Add(operation, JobKind.ImportSolution, "Import Solution", data.ToString(), []);
    }

    public static void Run(Organization organization, Job job)
    {
        var data = XElement.Parse(job.Data);
        ImportJobRows.Import(organization, (Guid)data.Attribute(ImportJobId)!, job.OwnerId, Convert.FromBase64String(data.Value));
    }
}
