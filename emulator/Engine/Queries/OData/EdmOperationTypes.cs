using Microsoft.Crm.Sdk.Messages;
using Microsoft.OData.Edm;

namespace SocialExtension.Emulator.Queries.OData;

/// <summary>The types that only operations of the platform use.</summary>
internal sealed class EdmOperationTypes
{
    public EdmOperationTypes(EdmModel edm, EdmEntityType rowType, IEdmEntityType principal)
    {
        Expando = new EdmEntityType(EdmModelBuilder.Namespace, "expando", rowType, isAbstract: false, isOpen: true);
        AccessRights = new EdmEnumType(EdmModelBuilder.Namespace, "AccessRights", isFlags: true);
        foreach (var right in Enum.GetValues<AccessRights>()) AccessRights.AddMember($"{right}", new EdmEnumMemberValue((int)right));
        PrincipalAccess = new EdmComplexType(EdmModelBuilder.Namespace, "PrincipalAccess");
        PrincipalAccess.AddStructuralProperty("AccessMask", new EdmEnumTypeReference(AccessRights, isNullable: false));
        PrincipalAccess.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo { Name = "Principal", Target = principal, TargetMultiplicity = EdmMultiplicity.One });
        edm.AddElements([Expando, AccessRights, PrincipalAccess]);
    }

    /// <summary>Rows with whatever members the caller gives them.</summary>
    public EdmEntityType Expando { get; }

    public EdmEnumType AccessRights { get; }

    /// <summary>A user or a team with its rights on a row.</summary>
    public EdmComplexType PrincipalAccess { get; }
}
