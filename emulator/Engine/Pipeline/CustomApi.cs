namespace SocialExtension.Emulator.Pipeline;

/// <summary>A message that a solution brings.</summary>
public sealed record CustomApi(
    string Name,
    bool IsFunction,
    ApiBinding Binding,
    string? BoundTable,
    string? ExecutePrivilege,
    Guid? PluginTypeId,
    IReadOnlyList<ApiParameter> Parameters,
    IReadOnlyList<ApiParameter> Properties)
{
    /// <summary>Whether it is left out of what is published about the Web API. Who knows its name may call it all the same.</summary>
    public bool IsPrivate { get; init; }
}

/// <summary>What a Custom API is called on.</summary>
public enum ApiBinding
{
    Global = 0,
    Row = 1,
    Collection = 2,
}

/// <summary>A parameter, or a property of the response.</summary>
public sealed record ApiParameter(string Name, ApiType Type, bool IsOptional, string? Table);

/// <summary>The types that parameters can have, with the platform's numbers. Those from a thousand on have only operations of the platform itself.</summary>
public enum ApiType
{
    Boolean = 0,
    DateTime = 1,
    Decimal = 2,
    Entity = 3,
    EntityCollection = 4,
    EntityReference = 5,
    Float = 6,
    Integer = 7,
    Money = 8,
    Picklist = 9,
    String = 10,
    StringArray = 11,
    Guid = 12,
    Binary = 1000,
    Expando = 1001,
    GuidArray = 1002,
    AccessRights = 1003,
    PrincipalAccess = 1004,
    PrincipalAccessArray = 1005,
}
