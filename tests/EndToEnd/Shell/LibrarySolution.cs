using System.Xml.Linq;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.EndToEnd.Shell;

/// <summary>
/// A solution that has nothing to do with ours: books and authors, with forms, views, an app of two areas and a role. The shell must show it
/// from its XML alone.
/// </summary>
internal static class LibrarySolution
{
    public const string App = "test_Library";
    public const string Role = "Librarian";
    public static readonly Guid AllBooks = Package.IdOf("view", "books");
    private const string TextControl = "{4273EDBD-AC1D-40D3-9FB2-095C621B552D}";
    private const string NumberControl = "{C6D124CA-7EDA-4A60-AEA9-7FB8D318B68F}";
    private const string ChoiceControl = "{3EF39988-22BB-4F0B-BBBE-64B5A3748AEE}";
    private const string DateControl = "{5B773807-9FB2-42DB-97C3-7A91EFF8ADFF}";
    private const string LookupControl = "{270BD3DB-D9AF-4782-9025-509E298DEC0A}";
    private const string SubgridControl = "{E7A81278-8635-4D9E-8D4D-59480B391C5B}";
    private static readonly string[] Rights = ["Create", "Read", "Write", "Delete", "Append", "AppendTo"];

    public static byte[] Zip() => new Package("Library")
        .Table(Authors())
        .Table(Books())
        .Relationship(TableXml.OneToMany("test_author_books", "test_Book", "test_AuthorId", "test_Author", "RemoveLink", "test_AuthorId"))
        .Role(Role, [.. new[] { "test_Book", "test_Author" }.SelectMany(table => Rights.Select(right => ($"prv{right}{table}", "Global")))])
        .Add("AppModuleSiteMaps", SiteMap())
        .Root(62, "schemaName", App)
        .Add("AppModules", AppModule())
        .Root(80, "schemaName", App)
        .Zip();

    private static XElement Books()
    {
        var genre = TableXml.Column("picklist", "test_Genre", new XElement("optionset", new XAttribute("Name", "test_genre"), TableXml.Options([(1, "Novel"), (2, "Poems")])));
        var published = TableXml.Column("datetime", "test_Published", new XElement("Format", "date"), new XElement("Behavior", "2"));
        var pages = TableXml.Column("int", "test_Pages", new XElement("MinValue", 1), new XElement("MaxValue", 5000));
        var book = TableXml.Table("test_Book", genre, published, pages, TableXml.Column("lookup", "test_AuthorId"));
        book.Descendants("attribute").Single(a => a.Attribute("PhysicalName")!.Value == "test_Name").Add(new XElement("RequiredLevel", "required"));
        book.Add(Form("main", "Book", ("Title", TextControl, "test_name"), ("Author", LookupControl, "test_authorid"), ("Genre", ChoiceControl, "test_genre"), ("Pages", NumberControl, "test_pages"), ("Published", DateControl, "test_published")));
        book.Add(new XElement("SavedQueries", new XElement(
            "savedqueries",
            View(AllBooks, "Active books", true, "test_book", """
                <attribute name="test_name" /><order attribute="test_name" /><filter><condition attribute="statecode" operator="eq" value="0" /></filter>
                <link-entity name="test_author" from="test_authorid" to="test_authorid" link-type="outer" alias="author"><attribute name="test_born" /></link-entity>
                """, ("test_name", 300), ("test_authorid", 180), ("author.test_born", 120), ("test_genre", 120), ("test_pages", 100), ("test_published", 120)),
            View(Package.IdOf("view", "inactive books"), "Inactive books", false, "test_book", """<attribute name="test_name" /><filter><condition attribute="statecode" operator="eq" value="1" /></filter>""", ("test_name", 300)))));
        return book;
    }

    private static XElement Authors()
    {
        var author = TableXml.Table("test_Author", TableXml.Column("int", "test_Born"));
        author.Add(Form("main", "Author", ("Name", TextControl, "test_name"), ("Born", NumberControl, "test_born")));
        author.Element("FormXml")!.Add(Form("quickCreate", "New author", ("Name", TextControl, "test_name")).Elements());
        author.Element("FormXml")!.Elements("forms").First().Descendants("rows").Single().Add(Subgrid());
        author.Add(new XElement("SavedQueries", new XElement("savedqueries", View(Package.IdOf("view", "authors"), "All authors", true, "test_author", """<attribute name="test_name" /><order attribute="test_name" />""", ("test_name", 200), ("test_born", 100)))));
        return author;
    }

    private static XElement Form(string type, string name, params (string Label, string Control, string Column)[] cells) => XElement.Parse($"""
        <FormXml><forms type="{type}"><systemform><formid>{Package.IdOf("form", type + name):B}</formid><form><tabs><tab name="general" id="{Package.IdOf("tab", type + name):B}"><labels><label description="{name}" languagecode="1033" /></labels>
        <columns><column width="100%"><sections><section name="facts" columns="11"><labels><label description="Facts" languagecode="1033" /></labels><rows>
        {string.Concat(cells.Select(c => $"""<row><cell><labels><label description="{c.Label}" languagecode="1033" /></labels><control id="{c.Column}" classid="{c.Control}" datafieldname="{c.Column}" /></cell></row>"""))}
        </rows></section></sections></column></columns></tab></tabs></form><LocalizedNames><LocalizedName description="{name}" languagecode="1033" /></LocalizedNames></systemform></forms></FormXml>
        """);

    private static XElement Subgrid() => XElement.Parse($"""
        <row><cell colspan="2"><labels><label description="Books" languagecode="1033" /></labels><control id="books" classid="{SubgridControl}"><parameters>
        <TargetEntityType>test_book</TargetEntityType><ViewId>{AllBooks:B}</ViewId><RelationshipName>test_author_books</RelationshipName></parameters></control></cell></row>
        """);

    private static XElement View(Guid id, string name, bool isDefault, string table, string query, params (string Name, int Width)[] columns) => XElement.Parse($"""
        <savedquery><isquickfindquery>0</isquickfindquery><isdefault>{(isDefault ? 1 : 0)}</isdefault><savedqueryid>{id:B}</savedqueryid><querytype>0</querytype>
        <layoutxml><grid name="resultset"><row name="result">{string.Concat(columns.Select(c => $"""<cell name="{c.Name}" width="{c.Width}" />"""))}</row></grid></layoutxml>
        <fetchxml><fetch><entity name="{table}">{query}</entity></fetch></fetchxml><LocalizedNames><LocalizedName description="{name}" languagecode="1033" /></LocalizedNames></savedquery>
        """);

    private static XElement SiteMap() => XElement.Parse($"""
        <AppModuleSiteMap><SiteMapUniqueName>{App}</SiteMapUniqueName><SiteMap>
        <Area Id="read"><Titles><Title LCID="1031" Title="Lesen" /><Title LCID="1033" Title="Reading room" /></Titles><Group Id="shelf"><Titles><Title LCID="1033" Title="Shelf" /></Titles>
          <SubArea Id="books" Entity="test_book" /><SubArea Id="authors" Entity="test_author"><Titles><Title LCID="1033" Title="Who wrote" /></Titles></SubArea></Group></Area>
        <Area Id="office"><Titles><Title LCID="1033" Title="Office" /></Titles><Group Id="staff"><Titles><Title LCID="1033" Title="Staff" /></Titles>
          <SubArea Id="people" Entity="systemuser" /><SubArea Id="gates" Entity="role"><Privilege Entity="role" Privilege="Write" /></SubArea></Group></Area>
        </SiteMap><LocalizedNames><LocalizedName description="Library" languagecode="1033" /></LocalizedNames></AppModuleSiteMap>
        """);

    private static XElement AppModule() => XElement.Parse($"""
        <AppModule><UniqueName>{App}</UniqueName><WebResourceId>{Guid.Empty}</WebResourceId><FormFactor>1</FormFactor><ClientType>4</ClientType>
        <AppModuleComponents><AppModuleComponent type="1" schemaName="test_book" /><AppModuleComponent type="62" schemaName="{App}" /></AppModuleComponents>
        <AppModuleRoleMaps><Role id="{Package.IdOf("role", Role):B}" /></AppModuleRoleMaps><LocalizedNames><LocalizedName description="The Library" languagecode="1033" /></LocalizedNames></AppModule>
        """);
}
