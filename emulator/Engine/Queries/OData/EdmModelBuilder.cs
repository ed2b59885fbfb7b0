using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Queries.OData;

/// <summary>
/// The Web API's view of the metadata: columns by logical name, lookups as _x_value beside a navigation property
/// (learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-types-operations).
/// </summary>
public static class EdmModelBuilder
{
    public const string Namespace = "Microsoft.Dynamics.CRM";

    private const string PrincipalName = "principal";

    /// <summary>Builds the model.</summary>
    /// <param name="model">The tables.</param>
    /// <param name="apis">The operations; those that are private are left out.</param>
    public static IEdmModel Build(MetadataModel model, IEnumerable<CustomApi>? apis = null)
    {
        var edm = new EdmModel();
        var container = new EdmEntityContainer(Namespace, "System");
        edm.AddElement(container);
        var rowType = new EdmEntityType(Namespace, "crmbaseentity", null, isAbstract: true, isOpen: false);
        edm.AddElement(rowType);
        var principal = Principal(edm, rowType);
        edm.SetNamespaceAlias(Namespace, "mscrm");
        var types = model.Tables.ToDictionary(t => t.Name, t => Type(edm, rowType, t));
        foreach (var table in model.Tables) EdmNavigations.AddLookups(table, types, principal);
        foreach (var table in model.Tables)
        {
            EdmNavigations.AddCollections(table, types);
            EdmKeys.Add(edm, table, types[table.Name]);
        }

        var sets = model.Tables.ToDictionary(t => t.Name, t => container.AddEntitySet(t.EntitySet, types[t.Name]));
        foreach (var set in sets.Values)
        {
            foreach (var navigation in set.EntityType().NavigationProperties().Where(n => sets.ContainsKey(n.ToEntityType().Name))) set.AddNavigationTarget(navigation, sets[navigation.ToEntityType().Name]);
        }

        new EdmOperations(edm, container, rowType, principal).Add(apis ?? []);
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
            ColumnType.Text or ColumnType.Memo or ColumnType.Choices => EdmPrimitiveTypeKind.String,
            _ => EdmPrimitiveTypeKind.Guid,
        };
        return EdmCoreModel.Instance.GetPrimitive(kind, isNullable: column.Type != ColumnType.Key);
    }
}
