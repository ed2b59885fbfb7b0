using System.Xml.Linq;

namespace SocialExtension.Packing;

/// <summary>Puts customizations.xml together: the skeleton with every collection filled from the files of the tree.</summary>
internal sealed class Customizations(SolutionTree tree, bool managed)
{
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public XElement Build()
    {
        var root = tree.Xml("Other/Customizations.xml");
        Fill(root, "Entities", tree.Folders("Entities").Select(Entity));
        Fill(root, "Roles", Each("Roles", "*.xml"));
        foreach (var collection in new[] { "FieldSecurityProfiles", "ConnectionRoles" }.Where(c => tree.Has($"Other/{c}.xml"))) Fill(root, collection, tree.Xml($"Other/{collection}.xml").Elements());
        Fill(root, "EntityRelationships", Relationships());
        Fill(root, "optionsets", Each("OptionSets", "*.xml"));
        Fill(root, "Dashboards", Each("Dashboards", "*.xml"));
        Fill(root, "AppModuleSiteMaps", Apps("AppModuleSiteMaps", "AppModuleSiteMap"));
        Fill(root, "AppModules", Apps("AppModules", "AppModule"));
        Fill(root, "WebResources", Each("WebResources", "*.data.xml"));
        Fill(root, "SolutionPluginAssemblies", Each("PluginAssemblies", "*.data.xml"));
        Fill(root, "SdkMessageProcessingSteps", Each("SdkMessageProcessingSteps", "*.xml"));
        RefuseUnknownFolders();
        return root;
    }

    private XElement Entity(string folder)
    {
        var path = $"Entities/{folder}";
        var entity = tree.Xml($"{path}/Entity.xml");
        StripNamespace(entity);
        if (managed) entity.Element("EntityInfo")?.Element("entity")?.Attribute("unmodified")?.Remove();
        Marker(entity, "FormXml", Forms(path));
        Marker(entity, "SavedQueries", Views(path));
        Marker(entity, "Visualizations", Charts(path));
        if (tree.Has($"{path}/RibbonDiff.xml"))
        {
            var ribbon = tree.Xml($"{path}/RibbonDiff.xml");
            StripNamespace(ribbon);
            entity.Element("RibbonDiffXml")!.ReplaceWith(ribbon);
        }

        return entity;
    }

    /// <summary>One forms element a type; the _managed file goes into the managed zip, the plain one into the other.</summary>
    private IEnumerable<XElement> Forms(string path) =>
        from type in tree.Folders($"{path}/FormXml")
        let files = tree.Files($"{path}/FormXml/{type}", "*.xml").Where(f => f.EndsWith("_managed.xml", StringComparison.Ordinal) == managed)
        where files.Any()
        select new XElement("forms", new XAttribute("type", type), files.SelectMany(f => tree.Xml(f).Elements("systemform")));

    private IEnumerable<XElement> Views(string path)
    {
        var files = tree.Files($"{path}/SavedQueries", "*.xml");
        if (files.Count > 0) yield return new XElement("savedqueries", files.SelectMany(f => tree.Xml(f).Elements("savedquery")));
    }

    private IEnumerable<XElement> Charts(string path) => tree.Files($"{path}/Visualizations", "*.xml").SelectMany(f => tree.Xml(f).DescendantsAndSelf("visualization"));

    /// <summary>A folder for each app, with a file for each of the two zips.</summary>
    private IEnumerable<XElement> Apps(string folder, string file) => tree.Folders(folder).Select(app =>
    {
        var xml = tree.Xml($"{folder}/{app}/{file}{(managed ? "_managed" : "")}.xml");
        StripNamespace(xml);
        return xml;
    });

    private IEnumerable<XElement> Relationships()
    {
        if (!tree.Has("Other/Relationships.xml")) return [];
        var bodies = tree.Files("Other/Relationships", "*.xml").SelectMany(f => tree.Xml(f).Elements())
            .ToDictionary(e => e.Attribute("Name")!.Value, StringComparer.OrdinalIgnoreCase);
        var named = tree.Xml("Other/Relationships.xml").Elements().Select(e => e.Attribute("Name")!.Value).ToList();
        var missing = named.FirstOrDefault(n => !bodies.ContainsKey(n));
        if (missing is not null) throw new PackException($"Other/Relationships.xml names {missing}, but no file in Other/Relationships holds it.");
        var unnamed = bodies.Keys.Except(named, StringComparer.OrdinalIgnoreCase).FirstOrDefault();
        if (unnamed is not null) throw new PackException($"Other/Relationships holds {unnamed}, which Other/Relationships.xml does not name: it would not be packed.");
        return named.Select(n => bodies[n]);
    }

    private IEnumerable<XElement> Each(string folder, string pattern) => tree.Files(folder, pattern).Select(f =>
    {
        var xml = tree.Xml(f);
        StripNamespace(xml);
        return xml;
    });

    private static void Fill(XElement root, string collection, IEnumerable<XElement> elements)
    {
        var all = elements.ToList();
        if (all.Count == 0) return;
        var place = root.Element(collection) ?? throw new PackException($"Other/Customizations.xml has no <{collection} />, but the tree holds such components.");
        place.Add(all);
    }

    private static void Marker(XElement entity, string name, IEnumerable<XElement> content)
    {
        var elements = content.ToList();
        var place = entity.Element(name);
        if (elements.Count > 0) (place ?? throw new PackException($"Entity {entity.Element("Name")?.Value} has no <{name} /> marker, but files that belong there.")).Add(elements);
        else place?.Remove(); // the platform's schema has no empty collection here
    }

    private static void StripNamespace(XElement element) => element.Attribute(XNamespace.Xmlns + "xsi")?.Remove();

    /// <summary>A component that would silently stay out of the zip is a mistake.</summary>
    private void RefuseUnknownFolders()
    {
        var unknown = tree.Folders(".").FirstOrDefault(f => !TopFolders.Contains(f));
        if (unknown is not null) throw new PackException($"{Path.Combine(tree.Root, unknown)}: this packer does not know components of the kind '{unknown}' yet.");
    }

    private static readonly HashSet<string> TopFolders =
        ["Entities", "Other", "Roles", "OptionSets", "WebResources", "PluginAssemblies", "SdkMessageProcessingSteps", "customapis", "environmentvariabledefinitions", "Dashboards", "AppModules", "AppModuleSiteMaps"];
}
