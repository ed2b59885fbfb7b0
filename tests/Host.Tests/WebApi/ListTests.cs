using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.WebApi;

/// <summary>GET of a list. Each test has contacts of its own, told apart by their department.</summary>
public sealed class ListTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public async Task AListComesInValueWithItsContext()
    {
        Contacts("context", "A", "B");
        var answer = await emulator.Get("contacts?$select=firstname&$filter=department eq 'context'&$orderby=firstname desc");
        Assert.Equal(["@odata.context", "value"], answer.Json.AsObject().Select(p => p.Key));
        Assert.EndsWith("#contacts(firstname)", (string)answer.Json["@odata.context"]!, StringComparison.Ordinal);
        Assert.Equal("B A", Names(answer));
        Assert.All(answer.Rows, r => Assert.Equal(["@odata.etag", "contactid", "firstname"], r!.AsObject().Select(p => p.Key)));
    }

    [Theory]
    [InlineData("firstname eq 'ada'", "Ada")]
    [InlineData("firstname ne 'ada'", "Bob Cy% none")]
    [InlineData("firstname gt 'Ada'", "Bob Cy%")]
    [InlineData("firstname ge 'Bob'", "Bob Cy%")]
    [InlineData("firstname lt 'Bob'", "Ada")]
    [InlineData("firstname le 'Bob'", "Ada Bob")]
    [InlineData("firstname in ('Ada','Bob')", "Ada Bob")]
    [InlineData("startswith(firstname,'b')", "Bob")]
    [InlineData("endswith(firstname,'A')", "Ada")]
    [InlineData("contains(firstname,'[%25]')", "Cy%")]
    [InlineData("firstname eq null", "none")]
    [InlineData("firstname ne null", "Ada Bob Cy%")]
    [InlineData("not startswith(firstname,'b')", "Ada Cy% none")]
    [InlineData("firstname eq 'Ada' or (firstname eq 'Bob' and gendercode eq null)", "Ada Bob")]
    [InlineData("firstname%20eq%20%27Ada%27", "Ada")]
    [InlineData("firstname+eq+'Ada'", "Ada")]
    public async Task FiltersBringTheirRows(string filter, string names)
    {
        var department = $"filter {filter.GetHashCode(StringComparison.Ordinal)}";
        Contacts(department, "Ada", "Bob", "Cy%", null);
        Assert.Equal(names, Names(await emulator.Get($"contacts?$select=firstname,middlename&$orderby=middlename&$filter=department eq '{department}' and ({filter})")));
    }

    [Fact]
    public async Task LookupsAreFilteredByTheirValue()
    {
        var id = Contacts("lookup", "Child")[0];
        var account = emulator.Service().Create(new Entity("account") { ["name"] = "Parent" });
        emulator.Service().Update(new Entity("contact", id) { ["parentcustomerid"] = new EntityReference("account", account) });
        foreach (var value in new[] { $"{account}", $"'{account}'", $"{account}".ToUpperInvariant() }) Assert.Equal("Child", Names(await emulator.Get($"contacts?$select=firstname&$filter=_parentcustomerid_value eq {value}")));
        Assert.Equal("Child", Names(await emulator.Get($"contacts?$select=firstname&$filter=_parentcustomerid_value in ({account},{Guid.NewGuid()})")));
    }

    [Fact]
    public async Task TopCutsTheListAndHasNoNextLink()
    {
        Contacts("top", "A", "B", "C");
        var answer = await emulator.Get("contacts?$select=firstname&$filter=department eq 'top'&$orderby=firstname&$top=2");
        Assert.Equal("A B", Names(answer));
        Assert.False(answer.Json.AsObject().ContainsKey("@odata.nextLink"));
    }

    [Fact]
    public async Task CountCountsAllPages()
    {
        Contacts("count", "A", "B", "C");
        var answer = await emulator.Get("contacts?$select=firstname&$filter=department eq 'count'&$count=true", prefer: "odata.maxpagesize=2,odata.include-annotations=\"*\"");
        Assert.Equal(3, (int)answer.Json["@odata.count"]!);
        Assert.Equal(3, (int)answer.Json["@Microsoft.Dynamics.CRM.totalrecordcount"]!);
        Assert.False((bool)answer.Json["@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded"]!);
        Assert.Equal(-1, (int)(await emulator.Get("contacts?$top=1", prefer: "odata.include-annotations=\"*\"")).Json["@Microsoft.Dynamics.CRM.totalrecordcount"]!);
    }

    [Fact]
    public async Task PagesOfTheSizeThatIsPreferredFollowEachOther()
    {
        Contacts("pages", "A", "B", "C", "D", "E");
        var names = new List<string>();
        var pages = 0;
        for (var next = "contacts?$select=firstname&$filter=department eq 'pages'&$orderby=firstname desc"; next is not null; pages++)
        {
            var answer = await emulator.Get(next, prefer: "odata.maxpagesize=2");
            Assert.Equal("odata.maxpagesize=2", answer.Headers["Preference-Applied"]);
            names.Add(Names(answer));
            next = (string?)answer.Json["@odata.nextLink"];
        }

        Assert.Equal(["E D", "C B", "A"], names);
    }

    [Fact]
    public async Task WhereAPageSizeIsPreferredTopIsPassedOver()
    {
        Contacts("both", "A", "B", "C");
        var answer = await emulator.Get("contacts?$select=firstname&$filter=department eq 'both'&$orderby=firstname&$top=1", prefer: "odata.maxpagesize=2");
        Assert.Equal("A B", Names(answer));
        Assert.NotNull((string?)answer.Json["@odata.nextLink"]);
    }

    [Fact]
    public async Task AReaderWhoForgetsThePreferenceOnTheNextPageMissesNothing()
    {
        Contacts("forgets", "A", "B", "C", "D");
        foreach (var order in new[] { "firstname", "_ownerid_value,firstname" })
        {
            var first = await emulator.Get($"contacts?$select=firstname&$filter=department eq 'forgets'&$orderby={order}", prefer: "odata.maxpagesize=2");
            var rest = await emulator.Get((string)first.Json["@odata.nextLink"]!);
            Assert.Equal("A B C D", $"{Names(first)} {Names(rest)}");
        }
    }

    [Fact]
    public async Task MoreThanFiveThousandRowsComeInPages()
    {
        const int rows = 5_203;
        var service = emulator.Service();
        for (var i = 0; i < rows; i++) service.Create(new Entity("annotation") { ["subject"] = $"{i % 7}" });
        var ids = new HashSet<string>();
        var sizes = new List<int>();
        for (var next = "annotations?$select=subject&$orderby=subject&$count=true"; next is not null;)
        {
            var answer = await emulator.Get(next);
            Assert.Equal(5000, (int)answer.Json["@odata.count"]!);
            sizes.Add(answer.Rows.Count);
            foreach (var row in answer.Rows) Assert.True(ids.Add((string)row!["annotationid"]!));
            next = (string?)answer.Json["@odata.nextLink"];
        }

        Assert.Equal([5000, 203], sizes);
        Assert.Equal(5000, (await emulator.Get("annotations?$select=subject", prefer: "odata.maxpagesize=9000")).Rows.Count);
    }

    [Fact]
    public async Task FetchXmlMayStandInTheAddress()
    {
        Contacts("fetch", "A", "B", "C");
        var fetch = "<fetch count='2' page='1'><entity name='contact'><attribute name='firstname' alias='n' /><attribute name='ownerid' /><order attribute='firstname' /><filter><condition attribute='department' operator='eq' value='fetch' /></filter></entity></fetch>";
        var answer = await emulator.Get("contacts?fetchXml=" + Uri.EscapeDataString(fetch), prefer: "odata.include-annotations=\"*\"");
        Assert.Equal(["A", "B"], answer.Rows.Select(r => (string)r!["n"]!));
        Assert.Equal("firstname", (string)answer.Rows[0]!["n@OData.Community.Display.V1.AttributeName"]!);
        Assert.Equal("SYSTEM", (string)answer.Rows[0]!["_ownerid_value@OData.Community.Display.V1.FormattedValue"]!);
        Assert.True((bool)answer.Json["@Microsoft.Dynamics.CRM.morerecords"]!);
        var outer = (string)answer.Json["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"]!;
        Assert.StartsWith("<cookie pagenumber=\"2\" pagingcookie=\"", outer, StringComparison.Ordinal);

        // As a client does: decode twice, escape, raise the page.
        var cookie = Uri.UnescapeDataString(Uri.UnescapeDataString(System.Xml.Linq.XElement.Parse(outer).Attribute("pagingcookie")!.Value).Replace("+", " ", StringComparison.Ordinal)).Replace("+", " ", StringComparison.Ordinal);
        var second = fetch.Replace("page='1'", $"page='2' paging-cookie='{System.Security.SecurityElement.Escape(cookie)}'", StringComparison.Ordinal);
        Assert.Equal("C", (string)(await emulator.Get("contacts?fetchXml=" + Uri.EscapeDataString(second))).Rows.Single()!["n"]!);
    }

    [Fact]
    public async Task FetchXmlIsAboutTheTableOfTheAddress()
    {
        var answer = await emulator.Get("accounts?fetchXml=" + Uri.EscapeDataString("<fetch><entity name='contact' /></fetch>"));
        Assert.Equal((400, "0x80060888"), (answer.Status, answer.ErrorCode));
        Assert.Equal("0x80040303", (await emulator.Get("accounts?fetchXml=nonsense")).ErrorCode);
    }

    private static string Names(Answer answer) => string.Join(' ', answer.Rows.Select(r => (string?)r!["firstname"] ?? "none"));

    /// <summary>Contacts in this order, which their middle name keeps.</summary>
    private List<Guid> Contacts(string department, params string?[] names) =>
        [.. names.Select((n, i) => emulator.Service().Create(new Entity("contact") { ["firstname"] = n, ["middlename"] = $"{i}", ["department"] = department }))];
}
