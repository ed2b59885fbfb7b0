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

    private const string PrincipalName = "principal";

    public static IEdmModel Build(MetadataModel model)
    {
        var edm = new EdmModel();
        var container = new EdmEntityContainer(Namespace, "System");
        edm.AddElement(container);
        var rowType = new EdmEntityType(Namespace, "crmbaseentity", null, isAbstract: true, isOpen: false);
        edm.AddElement(rowType);
        var principal = Principal(edm, rowType);
        var types = model.Tables.ToDictionary(t => t.Name, t => Type(edm, rowType, t));
        foreach (var table in model.Tables)
        {
            Navigations(table, types, principal);
            container.AddEntitySet(table.EntitySet, types[table.Name]);
        }

        return edm;
    }

    /// <summary>What a property of the Web API is called.</summary>
    public static string PropertyName(Column column) => column.IsLookup ? $"_{column.Name}_value" : column.Name;

    /// <summary>The column behind a property that the model has.</summary>
    public static Column ColumnOf(Table table, string property) => table.Columns.First(c => PropertyName(c) == property);

    /// <summary>Whether a type stands for users and teams alike, of whom only the id is known.</summary>
    public static bool IsPrincipal(IEdmEntityType type) => type.Name == PrincipalName;

    private static EdmEntityType Principal(EdmModel edm, EdmEntityType rowType)
    {
        var principal = new EdmEntityType(Namespace, PrincipalName, rowType);
        principal.AddKeys(principal.AddStructuralProperty("ownerid", EdmCoreModel.Instance.GetGuid(isNullable: false)));
        edm.AddElement(principal);
        return principal;
    }

    private static EdmEntityType Type(EdmModel edm, EdmEntityType rowType, Table table)
    {
        var type = new EdmEntityType(Namespace, table.Name, rowType);
        foreach (var column in table.Columns.Where(c => c.Type != ColumnType.PartyList))
        {
            var property = type.AddStructuralProperty(PropertyName(column), Reference(column));
            if (column.Type == ColumnType.Key) type.AddKeys(property);
        }

        edm.AddElement(type);
        return type;
    }

    private static void Navigations(Table table, Dictionary<string, EdmEntityType> types, EdmEntityType principal)
    {
        var type = types[table.Name];
        foreach (var lookups in table.ManyToOne.GroupBy(r => r.Navigation).Where(g => type.FindProperty(g.Key) is null)) Navigation(type, lookups.Key, lookups.Count() > 1 ? principal : types[lookups.First().Referenced], EdmMultiplicity.ZeroOrOne);
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
