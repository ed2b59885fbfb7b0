using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace SocialExtension.Emulator.Tests.Support;

/// <summary>A solution zip in the making. What is added is declared as a root component; a test that wants it otherwise edits the XML.</summary>
internal sealed class Package
{
    public const int TableType = 1;
    public const int ChoiceType = 9;
    public const int RoleType = 20;
    public const int WebResourceType = 61;
    public const int ProfileType = 70;
    public const int AssemblyType = 91;
    public const int StepType = 92;

    /// <summary>The same package is the same zip, whenever it is made.</summary>
    private static readonly DateTimeOffset Made = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public Package(string name = "Test", string version = "1.0.0.0", bool managed = true)
    {
        Manifest = XElement.Parse($"""
            <ImportExportXml version="9.2.0.0" SolutionPackageVersion="9.2" languagecode="1033"><SolutionManifest>
              <UniqueName>{name}</UniqueName><LocalizedNames><LocalizedName description="{name}" languagecode="1033" /></LocalizedNames><Descriptions />
              <Version>{version}</Version><Managed>{(managed ? 1 : 0)}</Managed>
              <Publisher><UniqueName>test</UniqueName><LocalizedNames><LocalizedName description="Test" languagecode="1033" /></LocalizedNames><Descriptions />
                <CustomizationPrefix>test</CustomizationPrefix><CustomizationOptionValuePrefix>10000</CustomizationOptionValuePrefix></Publisher>
              <RootComponents /><MissingDependencies />
            </SolutionManifest></ImportExportXml>
            """);
        Customizations = XElement.Parse("""
            <ImportExportXml><Entities /><Roles /><Workflows /><FieldSecurityProfiles /><Templates /><EntityMaps /><EntityRelationships /><OrganizationSettings />
            <optionsets /><WebResources /><CustomControls /><SolutionPluginAssemblies /><SdkMessageProcessingSteps /><Dashboards /><AppModuleSiteMaps /><AppModules /><EntityDataProviders /><Languages><Language>1033</Language></Languages></ImportExportXml>
            """);
    }

    public XElement Manifest { get; }

    public XElement Customizations { get; }

    /// <summary>Files beside the XML ones, by their path.</summary>
    public Dictionary<string, byte[]> Files { get; } = new() { ["[Content_Types].xml"] = Encoding.UTF8.GetBytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\" />") };

    public XElement Solution => Manifest.Element("SolutionManifest")!;

    public Package Table(XElement entity)
    {
        Add("Entities", entity);
        return Root(TableType, "schemaName", entity.Element("Name")!.Value.ToLowerInvariant());
    }

    public Package Relationship(XElement relationship)
    {
        Add("EntityRelationships", relationship);
        return this;
    }

    public Package Choice(string name, params (int Value, string Label)[] options)
    {
        Add("optionsets", new XElement("optionset", new XAttribute("Name", name), new XElement("OptionSetType", "picklist"), TableXml.Options(options)));
        return Root(ChoiceType, "schemaName", name);
    }

    public Package Role(string name, params (string Privilege, string Level)[] privileges) => Role(name, IdOf("role", name), privileges);

    public Package Role(string name, Guid id, params (string Privilege, string Level)[] privileges)
    {
        Add("Roles", new XElement("Role", new XAttribute("id", $"{id:B}"), new XAttribute("name", name), new XElement("IsCustomizable", 1), new XElement("RolePrivileges", privileges.Select(p => new XElement("RolePrivilege", new XAttribute("name", p.Privilege), new XAttribute("level", p.Level))))));
        return Root(RoleType, "id", $"{id:B}");
    }

    /// <summary>A column security profile that allows everything on one column.</summary>
    public Package Profile(string name, string table, string column, int read = 4, int create = 4, int update = 4)
    {
        var id = IdOf("profile", name);
        Add("FieldSecurityProfiles", XElement.Parse($"""
            <FieldSecurityProfile name="{name}" description="" fieldsecurityprofileid="{id:B}"><FieldPermissions><FieldPermission>
              <EntityName>{table}</EntityName><AttributeName>{column}</AttributeName><CanRead>{read}</CanRead><CanUpdate>{update}</CanUpdate><CanCreate>{create}</CanCreate>
            </FieldPermission></FieldPermissions></FieldSecurityProfile>
            """));
        return Root(ProfileType, "id", $"{id:B}");
    }

    public Package WebResource(string name, string content, int type = 1)
    {
        var id = IdOf("webresource", name);
        var file = $"/WebResources/{name.Replace("/", "", StringComparison.Ordinal)}{id.ToString().ToUpperInvariant()}";
        Add("WebResources", XElement.Parse($"""<WebResource><WebResourceId>{id:B}</WebResourceId><Name>{name}</Name><DisplayName>{name}</DisplayName><WebResourceType>{type}</WebResourceType><FileName>{file}</FileName></WebResource>"""));
        Files[file.TrimStart('/')] = Encoding.UTF8.GetBytes(content);
        return Root(WebResourceType, "schemaName", name);
    }

    public Package Root(int type, string attribute, string value)
    {
        Solution.Element("RootComponents")!.Add(new XElement("RootComponent", new XAttribute("type", type), new XAttribute(attribute, value), new XAttribute("behavior", 0)));
        return this;
    }

    /// <summary>Says that another solution must be there.</summary>
    public Package Requires(string solution)
    {
        Solution.Element("MissingDependencies")!.Add(XElement.Parse($"""<MissingDependency><Required type="1" schemaName="x" displayName="X" solution="{solution} (1.0.0.0)" /><Dependent type="1" schemaName="y" displayName="Y" /></MissingDependency>"""));
        return this;
    }

    public Package Add(string collection, XElement component)
    {
        Customizations.Element(collection)!.Add(component);
        return this;
    }

    public byte[] Zip()
    {
        Files["solution.xml"] = Encoding.UTF8.GetBytes(Manifest.ToString());
        Files["customizations.xml"] = Encoding.UTF8.GetBytes(Customizations.ToString());
        return Zip(Files);
    }

    public static byte[] Zip(IReadOnlyDictionary<string, byte[]> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
                entry.LastWriteTime = Made;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The same id for the same name, so that a package that is made again has the same components.</summary>
    public static Guid IdOf(string kind, string name) => new(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{name}"))[..16]);
}
