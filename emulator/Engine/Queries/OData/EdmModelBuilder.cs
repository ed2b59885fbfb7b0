using Microsoft.OData.Edm;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries.OData;

/// <summary>
/// The Web API's view of the metadata: columns by logical name, lookups as _x_value beside a navigation property
/// (learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-types-operations).
/// </summary>
public static class EdmModelBuilder
{
    public const string Namespace = "Microsoft.Dynamics.CRM";

    public static IEdmModel Build(MetadataModel model)
    {
        var edm = new EdmModel();
        var container = new EdmEntityContainer(Namespace, "System");
        edm.AddElement(container);
        var types = model.Tables.ToDictionary(t => t.Name, t => Type(edm, t));
        foreach (var table in model.Tables)
        {
            Navigations(table, types);
            container.AddEntitySet(table.EntitySet, types[table.Name]);
        }

        return edm;
    }

    /// <summary>What a property of the Web API is called.</summary>
    public static string PropertyName(Column column) => column.IsLookup ? $"_{column.Name}_value" : column.Name;

    private static EdmEntityType Type(EdmModel edm, Table table)
    {
        var type = new EdmEntityType(Namespace, table.Name);
        foreach (var column in table.Columns.Where(c => c.Type != ColumnType.PartyList))
        {
            var property = type.AddStructuralProperty(PropertyName(column), Reference(column));
            if (column.Type == ColumnType.Key) type.AddKeys(property);
        }

        edm.AddElement(type);
        return type;
    }

    private static void Navigations(Table table, Dictionary<string, EdmEntityType> types)
    {
        var type = types[table.Name];
        foreach (var relationship in table.ManyToOne.DistinctBy(r => r.Navigation).Where(r => type.FindProperty(r.Navigation) is null)) Navigation(type, relationship.Navigation, types[relationship.Referenced], EdmMultiplicity.ZeroOrOne);
        foreach (var relationship in table.OneToMany.DistinctBy(r => r.Collection).Where(r => type.FindProperty(r.Collection) is null)) Navigation(type, relationship.Collection, types[relationship.Referencing], EdmMultiplicity.Many);
        foreach (var pairs in table.ManyToMany.Where(m => type.FindProperty(m.Name) is null)) Navigation(type, pairs.Name, types[pairs.First == table.Name ? pairs.Second : pairs.First], EdmMultiplicity.Many);
    }

    private static void Navigation(EdmEntityType type, string name, EdmEntityType target, EdmMultiplicity multiplicity) =>
        type.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo { Name = name, Target = target, TargetMultiplicity = multiplicity });

    private static IEdmTypeReference Reference(Column column)
    {
        var kind = column.Type switch
        {
            ColumnType.Integer or ColumnType.Choice or ColumnType.State or ColumnType.Status => EdmPrimitiveTypeKind.Int32,
            ColumnType.BigInteger => EdmPrimitiveTypeKind.Int64,
            ColumnType.Decimal or ColumnType.Money => EdmPrimitiveTypeKind.Decimal,
            ColumnType.Float => EdmPrimitiveTypeKind.Double,
            ColumnType.Boolean => EdmPrimitiveTypeKind.Boolean,
            ColumnType.DateTime => column.IsDateOnly ? EdmPrimitiveTypeKind.Date : EdmPrimitiveTypeKind.DateTimeOffset,
            ColumnType.Text or ColumnType.Memo => EdmPrimitiveTypeKind.String,
            _ => EdmPrimitiveTypeKind.Guid,
        };
        return EdmCoreModel.Instance.GetPrimitive(kind, isNullable: column.Type != ColumnType.Key);
    }
}
