using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SocialExtension.Emulator.Host.Sample;

/// <summary>The users that everybody can be: their name is their token. Each holds one role of the solution, beside the platform's basic one.</summary>
public sealed class SampleUsers
{
    private const string Scheme = "Bearer dev:";
    private const string BasicUser = "Basic User";
    private const string PrivateText = "Social: read private text";

    private static readonly SampleUser[] All =
    [
        new("admin", "System Administrator", false),
        new("manager", "Social Manager", true),
        new("agent", "Social Agent", true),
        new("reader", "Social Reader", false),
        new("privacy", "Social Privacy", false),
        new("connector", "Social Connector", false),
    ];

    private readonly Dictionary<string, Guid> ids;

    private SampleUsers(Dictionary<string, Guid> ids) => this.ids = ids;

    /// <summary>The user as whom a page is shown until another one is picked.</summary>
    public const string First = "agent";

    public IReadOnlyList<SampleUser> Users => All;

    public Guid this[string name] => ids[name];

    /// <summary>The user whom a token names: "Bearer dev:NAME". Null for no token and for one that names nobody.</summary>
    public Guid? Find(string? authorization) =>
        authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true ? ByName(authorization[Scheme.Length..].Trim()) : null;

    public Guid? ByName(string? name) => name is not null && ids.TryGetValue(name, out var id) ? id : null;

    /// <summary>Makes the users that are not there yet and gives them the roles that imported solutions brought.</summary>
    public static SampleUsers Ensure(Organization organization)
    {
        var service = organization.ServiceFor(organization.SystemUserId);
        var ids = new Dictionary<string, Guid>(StringComparer.OrdinalIgnoreCase);
        foreach (var user in All)
        {
            ids[user.Name] = Find(service, "systemuser", "domainname", user.Name) ?? Create(service, organization, user);
            foreach (var role in new[] { user.Role, BasicUser }) Tie(service, ids[user.Name], "systemuserroles", "systemuserroles_association", "role", role);
            if (user.ReadsPrivateText) Tie(service, ids[user.Name], "systemuserprofiles", "systemuserprofiles_association", "fieldsecurityprofile", PrivateText);
        }

        return new SampleUsers(ids);
    }

    private static Guid Create(IOrganizationService service, Organization organization, SampleUser user) => service.Create(new Entity("systemuser")
    {
        ["lastname"] = char.ToUpperInvariant(user.Name[0]) + user.Name[1..],
        ["domainname"] = user.Name,
        ["internalemailaddress"] = $"{user.Name}@emulator.example",
        ["businessunitid"] = new EntityReference("businessunit", organization.RootBusinessUnitId),
    });

    /// <summary>Gives a user a role or a profile; other solutions may not have it.</summary>
    private static void Tie(IOrganizationService service, Guid user, string intersect, string relationship, string table, string name)
    {
        if (Find(service, table, "name", name) is not { } id) return;
        var query = new QueryExpression(intersect) { ColumnSet = new ColumnSet(table + "id"), TopCount = 1 };
        query.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, user);
        query.Criteria.AddCondition(table + "id", ConditionOperator.Equal, id);
        if (service.RetrieveMultiple(query).Entities.Count > 0) return;
        service.Associate("systemuser", user, new Relationship(relationship), [new EntityReference(table, id)]);
    }

    private static Guid? Find(IOrganizationService service, string table, string column, string value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.Id;
    }
}

/// <summary>A user that everybody can be.</summary>
/// <param name="Name">The name in the token.</param>
/// <param name="Role">The security role.</param>
/// <param name="ReadsPrivateText">Whether the user belongs to the column security profile for private text.</param>
public sealed record SampleUser(string Name, string Role, bool ReadsPrivateText);
