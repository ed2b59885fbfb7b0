using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Security;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Security;

/// <summary>
/// Business units, and for each right and depth a user who holds that right at that depth and every other right everywhere.
/// </summary>
public sealed class DepthOrganization : IDisposable
{
    public static readonly string[] Rights = ["Read", "Write", "Delete", "Assign", "Append"];
    public static readonly string[] Depths = ["None", "Basic", "Local", "Deep", "Global"];
    private readonly Dictionary<string, Guid> users = [];
    private readonly Dictionary<string, EntityReference> owners = [];

    public DepthOrganization()
    {
        Test.Organization.Import(Roles().Zip());
        var home = Test.Unit("Home");
        var below = Test.Unit("Below", home);
        Heir = new EntityReference("systemuser", Test.User("heir", home, "Owner"));
        owners["unit"] = new EntityReference("systemuser", Test.User("colleague", home, "Owner"));
        owners["below"] = new EntityReference("systemuser", Test.User("junior", below, "Owner"));
        owners["other"] = new EntityReference("systemuser", Test.User("stranger", Test.Unit("Elsewhere"), "Owner"));
        foreach (var (right, depth) in Rights.SelectMany(r => Depths.Select(d => (r, d)))) users[right + depth] = Test.User(right + depth, home, right + depth);
        owners["team"] = new EntityReference("team", Test.Team("team", Test.Unit("Apart"), [.. users.Where(u => u.Key != "ReadNone").Select(u => u.Value)], "Owner"));
    }

    internal TestOrganization Test { get; } = TestOrganization.Start();

    /// <summary>Somebody who can be given rows.</summary>
    internal EntityReference Heir { get; }

    public IOrganizationService ServiceOf(string right, string depth) => Test.Organization.ServiceFor(users[right + depth]);

    /// <summary>A row that belongs to the user, the user's team, somebody of the unit, of a unit below, or somebody else.</summary>
    public Guid RowOf(string owner, string right, string depth) => Test.Service.Create(new Entity(Things.Thing) { ["ownerid"] = owner == "own" ? new EntityReference("systemuser", users[right + depth]) : owners[owner] });

    public void Dispose() => Test.Dispose();

    private static Package Roles()
    {
        var package = new Package("Roles").Role("Owner", ("prvReadtest_Thing", "Basic"));
        foreach (var (right, depth) in Rights.SelectMany(r => Depths.Select(d => (r, d))))
        {
            var privileges = Rights.Where(r => r != right).Select(r => ($"prv{r}test_Thing", nameof(Depth.Global))).Append(("prvAppendToContact", "Global")).Append(("prvReadContact", "Global"));
            if (depth != "None") privileges = privileges.Append(($"prv{right}test_Thing", depth));
            package.Role(right + depth, [.. privileges]);
        }

        return package;
    }
}
