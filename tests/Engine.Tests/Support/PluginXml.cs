using System.Xml.Linq;

namespace SocialExtension.Emulator.Tests.Support;

/// <summary>Adds the recording plug-in assembly to a package, with steps and Custom APIs that run it.</summary>
internal static class PluginXml
{
    public const string Token = "13b09f31199b4cda";
    public const string FullName = "Recorder.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=" + Token;
    public static readonly Guid AssemblyId = new("aaaaaaaa-0000-4000-8000-000000000001");
    public static readonly Guid TypeId = new("aaaaaaaa-0000-4000-8000-000000000002");
    public static readonly Guid NotAPluginId = new("aaaaaaaa-0000-4000-8000-000000000003");

    private static readonly Dictionary<string, string> Messages = new()
    {
        ["Create"] = "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8",
        ["Update"] = "20bebb1b-ea3e-db11-86a7-000a3a5473e8",
        ["Delete"] = "a1bdbb1b-ea3e-db11-86a7-000a3a5473e8",
    };

    public static byte[] Dll { get; } = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "recorder", "Recorder.Plugins.dll"));

    public static Package Recorder(this Package package, byte[]? dll = null, string fullName = FullName)
    {
        var file = $"PluginAssemblies/RecorderPlugins-{AssemblyId.ToString().ToUpperInvariant()}/RecorderPlugins.dll";
        package.Files[file] = dll ?? Dll;
        package.Add("SolutionPluginAssemblies", XElement.Parse($"""
            <PluginAssembly FullName="{fullName}" PluginAssemblyId="{AssemblyId}" CustomizationLevel="1"><IsolationMode>2</IsolationMode><SourceType>0</SourceType><FileName>/{file}</FileName>
              <PluginTypes>
                <PluginType AssemblyQualifiedName="Recorder.Plugins.Recorder, {fullName}" PluginTypeId="{TypeId}" Name="Recorder.Plugins.Recorder"><FriendlyName>Recorder</FriendlyName></PluginType>
                <PluginType AssemblyQualifiedName="Recorder.Plugins.NotAPlugin, {fullName}" PluginTypeId="{NotAPluginId}" Name="Recorder.Plugins.NotAPlugin"><FriendlyName>NotAPlugin</FriendlyName></PluginType>
              </PluginTypes></PluginAssembly>
            """));
        return package.Root(Package.AssemblyType, "id", $"{AssemblyId:B}");
    }

    /// <summary>Adds a step; it is named, and its run is recognized, by its key.</summary>
    public static Package Step(this Package package, string key, string message, string table, int stage, int rank = 1, string filter = "", int mode = 0, Guid? pluginType = null, params XElement[] images)
    {
        var id = Package.IdOf("step", key);
        package.Add("SdkMessageProcessingSteps", new XElement(
            "SdkMessageProcessingStep",
            new XAttribute("Name", key),
            new XAttribute("SdkMessageProcessingStepId", $"{id:B}"),
            Messages.TryGetValue(message, out var known) ? new XElement("SdkMessageId", known) : new XElement("SdkMessageName", message),
            new XElement("PluginTypeId", pluginType ?? TypeId),
            new XElement("PrimaryEntity", table),
            new XElement("FilteringAttributes", filter),
            new XElement("Configuration", key),
            new XElement("Mode", mode),
            new XElement("Rank", rank),
            new XElement("Stage", stage),
            new XElement("SdkMessageProcessingStepImages", images)));
        return package.Root(Package.StepType, "id", $"{id:B}");
    }

    public static XElement Image(string alias, int type, string columns = "", string property = "Target") => XElement.Parse($"""
        <SdkMessageProcessingStepImage Name="{alias}"><SdkMessageProcessingStepImageId>{Guid.NewGuid():B}</SdkMessageProcessingStepImageId><Attributes>{columns}</Attributes>
          <EntityAlias>{alias}</EntityAlias><ImageType>{type}</ImageType><MessagePropertyName>{property}</MessagePropertyName></SdkMessageProcessingStepImage>
        """);

    /// <summary>Adds a Custom API that the recording class carries out.</summary>
    public static Package Api(this Package package, string name, string privilege = "", string boundTable = "", bool isFunction = false, (string Name, int Type, bool IsOptional)[]? parameters = null, (string Name, int Type)[]? properties = null)
    {
        package.Put($"customapis/{name}/customapi.xml", $"""
            <customapi uniquename="{name}"><bindingtype>{(boundTable.Length > 0 ? 1 : 0)}</bindingtype><boundentitylogicalname>{boundTable}</boundentitylogicalname><displayname default="{name}" /><executeprivilegename>{privilege}</executeprivilegename>
              <isfunction>{(isFunction ? 1 : 0)}</isfunction><name>{name}</name><plugintypeid><plugintypeexportkey>{TypeId}</plugintypeexportkey></plugintypeid></customapi>
            """);
        foreach (var p in parameters ?? [])
        {
            package.Put($"customapis/{name}/customapirequestparameters/{p.Name}/customapirequestparameter.xml", $"""<customapirequestparameter uniquename="{p.Name}"><displayname default="{p.Name}" /><isoptional>{(p.IsOptional ? 1 : 0)}</isoptional><name>{p.Name}</name><type>{p.Type}</type></customapirequestparameter>""");
        }

        foreach (var p in properties ?? [])
        {
            package.Put($"customapis/{name}/customapiresponseproperties/{p.Name}/customapiresponseproperty.xml", $"""<customapiresponseproperty uniquename="{p.Name}"><displayname default="{p.Name}" /><name>{p.Name}</name><type>{p.Type}</type></customapiresponseproperty>""");
        }

        return package;
    }

    public static void Put(this Package package, string path, string text) => package.Files[path] = System.Text.Encoding.UTF8.GetBytes(text);
}
