using System.Xml.Linq;

namespace SocialExtension.Packing.Names;

/// <summary>A Custom API by its parts.</summary>
/// <param name="Name">The name without the publisher's prefix.</param>
/// <param name="UniqueName">The name that it is called by.</param>
/// <param name="IsFunction">Whether it is a function rather than an action.</param>
/// <param name="BoundTo">The table that it is bound to; null where it is bound to none.</param>
/// <param name="Parameters">What it takes.</param>
/// <param name="Responses">What it answers.</param>
internal sealed record ApiNames(string Name, string UniqueName, bool IsFunction, string? BoundTo, IReadOnlyList<ApiParameter> Parameters, IReadOnlyList<ApiParameter> Responses)
{
    public static ApiNames Read(SolutionTree tree, string folder, string prefix)
    {
        var api = tree.Xml($"customapis/{folder}/customapi.xml");
        var name = api.Attribute("uniquename")!.Value;
        return new ApiNames(
            Identifier.Pascal(name[prefix.Length..]),
            name,
            api.Element("isfunction")?.Value == "1",
            api.Element("boundentitylogicalname")?.Value,
            Parts(tree, folder, "customapirequestparameter"),
            Parts(tree, folder, "customapiresponseproperty"));
    }

    private static IReadOnlyList<ApiParameter> Parts(SolutionTree tree, string folder, string kind) =>
        [.. tree.Files($"customapis/{folder}/{(kind == "customapirequestparameter" ? "customapirequestparameters" : "customapiresponseproperties")}", $"{kind}.xml").Select(f => Part(tree.Xml(f)))];

    private static ApiParameter Part(XElement xml) => new(xml.Attribute("uniquename")!.Value, ApiType.Of(xml.Element("type")!.Value), xml.Element("isoptional")?.Value == "1");
}

/// <summary>A parameter or a response property.</summary>
internal sealed record ApiParameter(string Name, ApiType Type, bool IsOptional);

/// <summary>
/// A type of parameter as the Client API names it (learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-webapi/online/execute)
/// and as scripts see it.
/// </summary>
internal sealed record ApiType(string EdmName, int Structure, string ScriptName)
{
    private const int Primitive = 1;
    private const int Collection = 4;
    private const int Row = 5;

    public static ApiType Of(string number) => number switch
    {
        "0" => new("Edm.Boolean", Primitive, "boolean"),
        "1" => new("Edm.DateTimeOffset", Primitive, "string"),
        "2" or "8" => new("Edm.Decimal", Primitive, "number"),
        "3" or "5" => new("mscrm.crmbaseentity", Row, "object"),
        "4" => new("Collection(mscrm.crmbaseentity)", Collection, "readonly object[]"),
        "6" => new("Edm.Double", Primitive, "number"),
        "7" or "9" => new("Edm.Int32", Primitive, "number"),
        "10" => new("Edm.String", Primitive, "string"),
        "11" => new("Collection(Edm.String)", Collection, "readonly string[]"),
        "12" => new("Edm.Guid", Primitive, "string"),
        _ => throw new PackException($"A Custom API has a parameter of the type {number}, which the platform does not know."),
    };
}
