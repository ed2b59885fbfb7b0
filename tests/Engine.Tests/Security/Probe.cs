using System.ServiceModel;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Tests.Security;

/// <summary>Tries what a user may do with a row, and leaves it as it was: each try is a transaction whose second request fails.</summary>
internal sealed class Probe(Organization organization, Guid user)
{
    private readonly IOrganizationService service = organization.ServiceFor(user);
    private readonly Guid third = organization.ServiceFor(organization.SystemUserId).Create(new Entity("systemuser") { ["lastname"] = "third", ["domainname"] = "third", ["businessunitid"] = new EntityReference("businessunit", organization.RootBusinessUnitId) });

    public int Tries { get; private set; }

    /// <summary>Each right, and whether it was allowed; those that have no request of their own are asked of the platform.</summary>
    public IEnumerable<(string Right, bool Allowed)> Try(Table table, Guid row)
    {
        var target = new EntityReference(table.Name, row);
        yield return ("Read", Allowed(new RetrieveRequest { Target = target, ColumnSet = new ColumnSet(false) }));
        yield return ("Write", Allowed(new UpdateRequest { Target = new Entity(table.Name, row) }));
        yield return ("Delete", Allowed(new DeleteRequest { Target = target }));
        var told = ((RetrievePrincipalAccessResponse)organization.ServiceFor(organization.SystemUserId).Execute(new RetrievePrincipalAccessRequest { Target = target, Principal = new EntityReference("systemuser", user) })).AccessRights;
        yield return ("Append", told.HasFlag(AccessRights.AppendAccess));
        yield return ("AppendTo", told.HasFlag(AccessRights.AppendToAccess));
        if (table.Ownership != Ownership.User) yield break;
        yield return ("Assign", Allowed(new AssignRequest { Target = target, Assignee = new EntityReference("systemuser", organization.SystemUserId) }));
        yield return ("Share", Allowed(new GrantAccessRequest { Target = target, PrincipalAccess = new PrincipalAccess { Principal = new EntityReference("systemuser", third), AccessMask = AccessRights.ReadAccess } }));
    }

    /// <summary>Whether a row may be made.</summary>
    public bool TryCreate(Table table) => Allowed(new CreateRequest { Target = new Entity(table.Name) });

    private bool Allowed(OrganizationRequest request)
    {
        Tries++;
        var both = new ExecuteTransactionRequest { Requests = [request, new OrganizationRequest("NoSuchMessage")], ReturnResponses = false };
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => service.Execute(both)).Detail;
        if (((ExecuteTransactionFault)fault).FaultedRequestIndex == 1) return true;
        Assert.Contains(unchecked((uint)fault.ErrorCode), new[] { FaultCode.PrivilegeDenied, FaultCode.NoAccess, FaultCode.OwnerLacksPrivilege });
        return false;
    }
}
