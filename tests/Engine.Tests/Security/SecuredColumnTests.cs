using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Security;

/// <summary>A secured column is there only for members of a profile, however it is asked for.</summary>
public sealed class SecuredColumnTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();
    private readonly IOrganizationService outsider;
    private readonly IOrganizationService member;
    private readonly Guid id;

    public SecuredColumnTests()
    {
        var all = new[] { "Create", "Read", "Write", "Append", "AppendTo" }.Select(r => ($"prv{r}test_Thing", "Global")).ToArray();
        test.Organization.Import(new Package("Roles").Role("Role", all).Profile("Readers", Things.Thing, "test_secret", create: 0, update: 0).Zip());
        outsider = test.Organization.ServiceFor(test.User("outsider", null, "Role"));
        var user = test.User("member", null, "Role");
        Join(user, "Secrets");
        member = test.Organization.ServiceFor(user);
        id = test.Service.Create(Things.New("x", ("secret", "hidden words")));
    }

    [Fact]
    public void RetrieveShowsItToMembersOnly()
    {
        Assert.Equal("hidden words", member.Retrieve(Things.Thing, id, new ColumnSet("test_secret"))["test_secret"]);
        Assert.False(outsider.Retrieve(Things.Thing, id, new ColumnSet(true)).Contains("test_secret"));
        Assert.False(outsider.Retrieve(Things.Thing, id, new ColumnSet("test_secret")).Contains("test_secret"));
    }

    [Fact]
    public void AQueryShowsItToMembersOnly()
    {
        var fetch = new FetchExpression("<fetch><entity name='test_thing'><attribute name='test_secret' alias='s' /></entity></fetch>");
        Assert.Equal("hidden words", member.RetrieveMultiple(fetch).Entities.Single().GetAttributeValue<AliasedValue>("s").Value);
        Assert.False(outsider.RetrieveMultiple(fetch).Entities.Single().Contains("s"));
    }

    [Fact]
    public void ALinkShowsItToMembersOnly()
    {
        test.Service.Create(Things.New("child", ("parentid", new EntityReference(Things.Thing, id))));
        var fetch = new FetchExpression("<fetch><entity name='test_thing'><link-entity name='test_thing' from='test_thingid' to='test_parentid' alias='p'><attribute name='test_secret' /></link-entity></entity></fetch>");
        Assert.True(member.RetrieveMultiple(fetch).Entities.Single().Contains("p.test_secret"));
        Assert.False(outsider.RetrieveMultiple(fetch).Entities.Single().Contains("p.test_secret"));
    }

    [Fact]
    public void AConditionDoesNotTellWhatIsInIt()
    {
        Assert.Single(Guess(member, ConditionOperator.Like, "hidden%"));
        Assert.Empty(Guess(outsider, ConditionOperator.Like, "hidden%"));
        Assert.Empty(Guess(outsider, ConditionOperator.NotNull));
        // To who may not read it, it is null.
        Assert.Single(Guess(outsider, ConditionOperator.Null));
    }

    [Fact]
    public void AnOrderDoesNotTellWhatIsInIt()
    {
        test.Service.Create(Things.New("y", ("secret", "a")));
        test.Service.Create(Things.New("z", ("secret", "z")));
        Assert.Equal(["y", "x", "z"], Sorted(member));
        Assert.Equal(["x", "y", "z"], Sorted(outsider));
    }

    [Fact]
    public void WritingItNeedsAProfileThatAllowsIt()
    {
        var reader = test.User("reader", null, "Role");
        Join(reader, "Readers");
        foreach (var service in new[] { outsider, test.Organization.ServiceFor(reader) })
        {
            Support.Faults.Throws(FaultCode.SecuredColumnCreate, () => service.Create(Things.New("y", ("secret", "mine"))));
            Support.Faults.Throws(FaultCode.SecuredColumnUpdate, () => service.Update(new Entity(Things.Thing, id) { ["test_secret"] = "mine" }));
        }

        member.Update(new Entity(Things.Thing, id) { ["test_secret"] = "mine" });
        Assert.Equal("mine", test.Read(member.Create(Things.New("y", ("secret", "mine"))))["test_secret"]);
        outsider.Update(new Entity(Things.Thing, id) { ["test_text"] = "beside it" });
    }

    [Fact]
    public void AProfileOfATeamIsAProfileOfItsMembers()
    {
        var user = test.User("joins", null, "Role");
        var team = test.Team("team", null, [user]);
        test.Service.Associate("team", team, new Relationship("teamprofiles_association"), [test.Named("fieldsecurityprofile", "Secrets")]);
        Assert.True(test.Organization.ServiceFor(user).Retrieve(Things.Thing, id, new ColumnSet(true)).Contains("test_secret"));
    }

    public void Dispose() => test.Dispose();

    private void Join(Guid user, string profile) => test.Service.Associate("systemuser", user, new Relationship("systemuserprofiles_association"), [test.Named("fieldsecurityprofile", profile)]);

    private static DataCollection<Entity> Guess(IOrganizationService service, ConditionOperator condition, params object[] values)
    {
        var query = new QueryExpression(Things.Thing);
        query.Criteria.AddCondition("test_secret", condition, values);
        return service.RetrieveMultiple(query).Entities;
    }

    private static IEnumerable<string> Sorted(IOrganizationService service)
    {
        var query = new QueryExpression(Things.Thing) { ColumnSet = new ColumnSet("test_name") };
        query.AddOrder("test_secret", OrderType.Ascending);
        query.AddOrder("test_name", OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities.Select(e => e.GetAttributeValue<string>("test_name"));
    }
}
