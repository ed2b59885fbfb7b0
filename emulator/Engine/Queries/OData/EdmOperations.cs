using Microsoft.OData.Edm;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Queries.OData;

/// <summary>The functions and actions of the model.</summary>
internal sealed class EdmOperations(EdmModel edm, EdmEntityContainer container, EdmEntityType rowType, IEdmEntityType principal)
{
    private readonly EdmOperationTypes types = new(edm, rowType, principal);

    public void Add(IEnumerable<CustomApi> apis)
    {
        foreach (var api in apis.Where(a => !a.IsPrivate).OrderBy(a => a.Name, StringComparer.Ordinal)) Add(api);
    }

    private void Add(CustomApi api)
    {
        var result = Result(api);
        var isBound = api.Binding != ApiBinding.Global;
        EdmOperation operation = api.IsFunction
            ? new EdmFunction(EdmModelBuilder.Namespace, api.Name, result, isBound, null, isComposable: false)
            : new EdmAction(EdmModelBuilder.Namespace, api.Name, result, isBound, null);
        if (api.Binding == ApiBinding.Row) operation.AddParameter("entity", new EdmEntityTypeReference(Row(api.BoundTable), isNullable: false));
        if (api.Binding == ApiBinding.Collection) operation.AddParameter("entityset", Many(new EdmEntityTypeReference(Row(api.BoundTable), isNullable: false)));
        foreach (var parameter in api.Parameters) operation.AddParameter(parameter.Name, Type(parameter, parameter.IsOptional));
        edm.AddElement(operation);
        if (isBound) return;
        if (operation is EdmFunction function) container.AddFunctionImport(api.Name, function);
        else container.AddActionImport(api.Name, (EdmAction)operation);
    }

    /// <summary>A lone row or list of rows comes by itself; everything else in a type of its own.</summary>
    private IEdmTypeReference? Result(CustomApi api)
    {
        if (api.Properties.Count == 0) return null;
        if (api.Properties is [{ Type: ApiType.Entity or ApiType.EntityCollection } only]) return Type(only, isNullable: false);
        var type = new EdmComplexType(EdmModelBuilder.Namespace, api.Name + "Response");
        foreach (var property in api.Properties) type.AddStructuralProperty(property.Name, Property(property));
        edm.AddElement(type);
        return new EdmComplexTypeReference(type, isNullable: false);
    }

    /// <summary>In a complex type rows are navigation properties, which the model's users do not need: they stand as open rows.</summary>
    private IEdmTypeReference Property(ApiParameter property) => property.Type switch
    {
        ApiType.Entity or ApiType.EntityReference => EdmCoreModel.Instance.GetUntyped(),
        ApiType.EntityCollection => Many(EdmCoreModel.Instance.GetUntyped()),
        _ => Type(property, isNullable: property.Type is ApiType.String or ApiType.StringArray or ApiType.Guid or ApiType.DateTime or ApiType.Binary),
    };

    private IEdmTypeReference Type(ApiParameter parameter, bool isNullable) => parameter.Type switch
    {
        ApiType.Entity or ApiType.EntityReference => new EdmEntityTypeReference(Row(parameter.Table), isNullable),
        ApiType.EntityCollection => Many(new EdmEntityTypeReference(Row(parameter.Table), isNullable: false)),
        ApiType.StringArray => Many(EdmCoreModel.Instance.GetString(isNullable: true)),
        ApiType.Boolean => EdmCoreModel.Instance.GetBoolean(isNullable),
        ApiType.DateTime => EdmCoreModel.Instance.GetPrimitive(EdmPrimitiveTypeKind.DateTimeOffset, isNullable),
        ApiType.Decimal or ApiType.Money => EdmCoreModel.Instance.GetPrimitive(EdmPrimitiveTypeKind.Decimal, isNullable),
        ApiType.Float => EdmCoreModel.Instance.GetDouble(isNullable),
        ApiType.Integer or ApiType.Picklist => EdmCoreModel.Instance.GetInt32(isNullable),
        ApiType.Guid => EdmCoreModel.Instance.GetGuid(isNullable),
        ApiType.GuidArray => Many(EdmCoreModel.Instance.GetGuid(isNullable: false)),
        ApiType.Binary => EdmCoreModel.Instance.GetBinary(isNullable),
        ApiType.Expando => new EdmEntityTypeReference(types.Expando, isNullable),
        ApiType.AccessRights => new EdmEnumTypeReference(types.AccessRights, isNullable),
        ApiType.PrincipalAccess => new EdmComplexTypeReference(types.PrincipalAccess, isNullable),
        ApiType.PrincipalAccessArray => Many(new EdmComplexTypeReference(types.PrincipalAccess, isNullable: false)),
        _ => EdmCoreModel.Instance.GetString(isNullable),
    };

    private IEdmEntityType Row(string? table) => table is not null && edm.FindDeclaredType($"{EdmModelBuilder.Namespace}.{table}") is IEdmEntityType type ? type : rowType;

    private static EdmCollectionTypeReference Many(IEdmTypeReference item) => new(new EdmCollectionType(item));
}
