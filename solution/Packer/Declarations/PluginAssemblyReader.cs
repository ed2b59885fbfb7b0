using System.Reflection;
using System.Runtime.InteropServices;

namespace SocialExtension.Packing.Declarations;

/// <summary>Reads StepAttribute and CustomApiAttribute off a net462 assembly without running any of it.</summary>
public static class PluginAssemblyReader
{
    public static PluginAssembly Read(string path, string contracts)
    {
        if (!File.Exists(path)) throw new PackException($"{path} is missing. Build the plug-ins first.");
        var framework = Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*.dll");
        using var context = new MetadataLoadContext(new PathAssemblyResolver([.. framework, contracts, path]));
        var assembly = context.LoadFromAssemblyPath(path);
        var classes = assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.GetInterfaces().Any(i => i.FullName == "Microsoft.Xrm.Sdk.IPlugin"))
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(Class)
            .ToList();
        return new PluginAssembly(assembly.FullName!, assembly.GetName().Name!, classes);
    }

    private static PluginClass Class(Type type)
    {
        var attributes = type.GetCustomAttributesData();
        var api = attributes.FirstOrDefault(a => a.AttributeType.Name == "CustomApiAttribute");
        var steps = attributes.Where(a => a.AttributeType.Name == "StepAttribute").Select(a => Step(type, a)).ToList();
        if (api is null && steps.Count == 0) throw new PackException($"{type.FullName} is a plug-in, but declares neither a step nor a Custom API: nothing would ever run it.");
        return new PluginClass(type.FullName!, (string?)api?.ConstructorArguments[0].Value, steps);
    }

    private static Step Step(Type type, CustomAttributeData attribute) => new(
        type.FullName!,
        (string)attribute.ConstructorArguments[0].Value!,
        (string)attribute.ConstructorArguments[1].Value!,
        Convert.ToInt32(attribute.ConstructorArguments[2].Value, System.Globalization.CultureInfo.InvariantCulture),
        Named<int?>(attribute, "Rank") ?? 1,
        Named<bool?>(attribute, "Asynchronous") ?? false,
        Names(attribute, "Filter"),
        Names(attribute, "PreImage"),
        Names(attribute, "PostImage"));

    private static T? Named<T>(CustomAttributeData attribute, string name) =>
        (T?)attribute.NamedArguments.FirstOrDefault(a => a.MemberName == name).TypedValue.Value;

    private static IReadOnlyList<string> Names(CustomAttributeData attribute, string name) =>
        Named<IReadOnlyCollection<CustomAttributeTypedArgument>>(attribute, name)?.Select(a => (string)a.Value!).ToList() ?? [];
}
