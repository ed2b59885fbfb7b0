using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Storage;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Security;

/// <summary>
/// Each role of the shipped solution, on each table, with each operation, on rows of one's own, of one's unit, of a unit below and of
/// another: what happens is what the role's XML says. Steps are switched off, so that nothing else refuses.
/// </summary>
public sealed class MatrixTests : IDisposable
{
    private static readonly Lazy<byte[]> Zip = new(() => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "solutions", "SocialExtension_managed.zip")));
    private readonly TestOrganization test = TestOrganization.Bare();
    private readonly List<string> wrong = [];

    public static TheoryData<string> Roles => [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "roles"), "*.xml").Select(f => Path.GetFileNameWithoutExtension(f)!)];

    [Theory]
    [MemberData(nameof(Roles))]
    public void ARoleAllowsWhatItsXmlSaysAndNothingElse(string role)
    {
        var levels = Levels(role);
        test.Organization.Import(Zip.Value);
        SwitchStepsOff();
        var unit = test.Unit("unit");
        var user = test.User("user", unit, role);
        var owners = new Dictionary<string, (Guid User, Guid Unit)>
        {
            ["own"] = (user, unit), ["unit"] = (test.User("colleague", unit), unit), ["below"] = Below(unit), ["other"] = (test.Organization.SystemUserId, test.Organization.RootBusinessUnitId),
        };
        var probe = new Probe(test.Organization, user);
        foreach (var table in test.Organization.Model.Tables.Where(t => !t.IsIntersect && !t.IsActivityPointer && !t.IsUserSettings && t.Ownership is Ownership.User or Ownership.Organization))
        {
            var made = table.IsPlatformWritten || probe.TryCreate(table);
            if (!table.IsPlatformWritten && made != Expected(levels, table, "Create", "own")) wrong.Add($"Create of {table.Name}: {(made ? "allowed" : "refused")}");
            foreach (var (whose, owner) in table.Ownership == Ownership.User ? owners : owners.Where(o => o.Key == "other"))
            {
                var row = Insert(table, owner);
                foreach (var (right, allowed) in probe.Try(table, row))
                {
                    if (allowed != Expected(levels, table, right, whose)) wrong.Add($"{right} on {whose} row of {table.Name}: {(allowed ? "allowed" : "refused")}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.InRange(probe.Tries, 300, 10_000); // the tables were there
    }

    public void Dispose() => test.Dispose();

    private (Guid User, Guid Unit) Below(Guid unit)
    {
        var below = test.Unit("below", unit);
        return (test.User("subordinate", below), below);
    }

    private void SwitchStepsOff()
    {
        foreach (var step in test.Service.RetrieveMultiple(new QueryExpression("sdkmessageprocessingstep")).Entities) test.Service.Update(new Entity("sdkmessageprocessingstep", step.Id) { ["statecode"] = new OptionSetValue(1) });
    }

    /// <summary>A row that is there without anybody having been asked.</summary>
    private Guid Insert(Table table, (Guid User, Guid Unit) owner)
    {
        var id = Guid.NewGuid();
        var values = new Dictionary<string, object?> { [table.KeyName] = id };
        if (table.Ownership == Ownership.User) (values["ownerid"], values["owninguser"], values["owningbusinessunit"]) = (new EntityReference("systemuser", owner.User), new EntityReference("systemuser", owner.User), new EntityReference("businessunit", owner.Unit));
        if (table.Has("statecode")) values["statecode"] = new OptionSetValue(0);
        using var lease = test.Organization.Store.Rent();
        Rows.Insert(lease.Connection, table, values);
        return id;
    }

    private static Dictionary<string, string> Levels(string role) => XElement.Load(Path.Combine(AppContext.BaseDirectory, "roles", role + ".xml")).Element("RolePrivileges")!.Elements().ToDictionary(p => p.Attribute("name")!.Value, p => p.Attribute("level")!.Value);

    /// <summary>What the XML says, read here once more: an assignment writes, and nobody shares what it can't read.</summary>
    private static bool Expected(Dictionary<string, string> levels, Table table, string right, string whose)
    {
        return right switch
        {
            "Assign" => Holds("Assign") && Holds("Write"),
            "Share" => Holds("Share") && Holds("Read"),
            "Create" when table.Ownership == Ownership.User => Holds("Create") && Holds("Read"), // an owner reads
            _ => Holds(right),
        };

        bool Holds(string one) => levels.GetValueOrDefault($"prv{one}{NameInPrivileges(table)}") switch
        {
            null => false,
            _ when table.Ownership == Ownership.Organization => true,
            "Global" => true,
            "Deep" => whose != "other",
            "Local" => whose is "own" or "unit",
            _ => whose == "own",
        };
    }

    private static string NameInPrivileges(Table table) => table.IsActivity ? "Activity" : table.Name switch { "annotation" => "Note", "queueitem" => "Queue", _ => table.SchemaName };
}
