using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SocialExtension.Emulator.Tests.Support;

/// <summary>An organization of a test's own, in a file that goes away with it. The solutions that all tests share are imported once and copied.</summary>
internal sealed class TestOrganization : IDisposable
{
    private static readonly byte[] BaseZip = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "solutions", "System_managed.zip"));
    private static readonly Lazy<string> Base = new(() => Template(BaseZip));
    private static readonly Lazy<string> WithThings = new(() => Template(BaseZip, Things.Package().Zip()));
    private readonly string path;

    private TestOrganization(string template)
    {
        path = Path.Combine(Path.GetTempPath(), $"engine-{Guid.NewGuid():N}.db");
        File.Copy(template, path);
        Organization = new Organization(path, Clock);
    }

    public Organization Organization { get; private set; }

    public TestClock Clock { get; } = new();

    /// <summary>The organization service of SYSTEM.</summary>
    public IOrganizationService Service => Organization.ServiceFor(Organization.SystemUserId);

    /// <summary>The native tables only.</summary>
    public static TestOrganization Bare() => new(Base.Value);

    /// <summary>The native tables and the things.</summary>
    public static TestOrganization Start() => new(WithThings.Value);

    /// <summary>Closes the organization and opens it again from its file.</summary>
    public void Restart()
    {
        Organization.Dispose();
        Organization = new Organization(path, Clock);
    }

    /// <summary>Imports a package with one more step that runs a piece of the test.</summary>
    public TestOrganization On(string message, string table, int stage, Action<PluginCall> action, int rank = 1, string filter = "", params System.Xml.Linq.XElement[] images) => Steps(on => on(message, table, stage, action, rank, filter, images));

    /// <summary>Imports a package with steps that run pieces of the test.</summary>
    public TestOrganization Steps(Action<AddStep> declare)
    {
        Assert.True(Organization.Solutions.Installed().All(s => s.Name != "Steps"), "Declare all steps of a test at once: importing the assembly again takes away those that are not in the new zip.");
        var package = new Package("Steps").Recorder();
        declare((message, table, stage, action, rank, filter, images, mode) =>
        {
            var key = Guid.NewGuid().ToString();
            Recordings.On(key, action);
            package.Step(key, message, table, stage, rank, filter, mode, images: images ?? []);
        });
        Organization.Import(package.Zip());
        return this;
    }

    public Guid Unit(string name, Guid? parent = null) => Service.Create(new Entity("businessunit") { ["name"] = name, ["parentbusinessunitid"] = new EntityReference("businessunit", parent ?? Organization.RootBusinessUnitId) });

    public Guid User(string name, Guid? unit = null, params string[] roles)
    {
        var user = Service.Create(new Entity("systemuser") { ["lastname"] = name, ["domainname"] = name, ["businessunitid"] = new EntityReference("businessunit", unit ?? Organization.RootBusinessUnitId) });
        foreach (var role in roles) Service.Associate("systemuser", user, new Relationship("systemuserroles_association"), [Named("role", role)]);
        return user;
    }

    public Guid Team(string name, Guid? unit = null, Guid[]? members = null, params string[] roles)
    {
        var team = Service.Create(new Entity("team") { ["name"] = name, ["businessunitid"] = new EntityReference("businessunit", unit ?? Organization.RootBusinessUnitId), ["administratorid"] = new EntityReference("systemuser", Organization.SystemUserId) });
        foreach (var role in roles) Service.Associate("team", team, new Relationship("teamroles_association"), [Named("role", role)]);
        foreach (var member in members ?? []) Service.Associate("team", team, new Relationship("teammembership_association"), [new EntityReference("systemuser", member)]);
        return team;
    }

    public EntityReference Named(string table, string name)
    {
        var query = new QueryExpression(table);
        query.Criteria.AddCondition("name", ConditionOperator.Equal, name);
        return Service.RetrieveMultiple(query).Entities.Single().ToEntityReference();
    }

    public Entity Read(Guid id, string table = Things.Thing) => Service.Retrieve(table, id, new ColumnSet(true));

    /// <summary>How many rows a table has.</summary>
    public int Count(string table = Things.Thing) => Service.RetrieveMultiple(new QueryExpression(table)).Entities.Count;

    public void Dispose()
    {
        Organization.Dispose();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*")) File.Delete(file);
    }

    private static string Template(params byte[][] zips)
    {
        var made = Path.Combine(Path.GetTempPath(), $"engine-made-{Guid.NewGuid():N}.db");
        var template = Path.Combine(Path.GetTempPath(), $"engine-template-{Guid.NewGuid():N}.db");
        using (var organization = new Organization(made, new TestClock()))
        {
            foreach (var zip in zips) organization.Import(zip);
            organization.Backup(template);
        }

        foreach (var file in Directory.EnumerateFiles(Path.GetTempPath(), Path.GetFileName(made) + "*")) File.Delete(file);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(template);
        return template;
    }
}

/// <summary>Declares a step that runs a piece of the test.</summary>
internal delegate void AddStep(string message, string table, int stage, Action<PluginCall> action, int rank = 1, string filter = "", System.Xml.Linq.XElement[]? images = null, int mode = 0);
