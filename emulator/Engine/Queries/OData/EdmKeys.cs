using Microsoft.OData.Edm;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries.OData;

/// <summary>Says in the model which other columns name a row.</summary>
internal static class EdmKeys
{
    public static void Add(EdmModel edm, Table table, EdmEntityType type)
    {
        foreach (var key in table.Keys) edm.AddAlternateKeyAnnotation(type, key.Columns.Select(c => EdmModelBuilder.PropertyName(table.Find(c)!)).ToDictionary(p => p, p => type.FindProperty(p)));
    }
}
