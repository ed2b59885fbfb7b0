namespace Microsoft.Crm.Sdk;

/// <summary>The XML namespace of the data contracts.</summary>
internal static class Xmlns
{
    public const string Crm2011 = "http://schemas.microsoft.com/crm/2011/Contracts";
}
