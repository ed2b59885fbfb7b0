using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Messages;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Security;

namespace SocialExtension.Emulator;

/// <summary>Requests from outside in one transaction: all of them are carried out, or, without <see cref="Commit"/>, none.</summary>
public sealed class ChangeSet : IDisposable
{
    private readonly Organization organization;
    private readonly Session session;

    internal ChangeSet(Organization organization)
    {
        this.organization = organization;
        // In the transaction from the beginning: what a step calls before it would otherwise wait for what the set has written already.
        session = new Session(organization, setOffBy: null) { InTransaction = true };
    }

    /// <summary>The organization service of a user, inside of the transaction.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="realUserId">Who acts in that user's name; null where the user acts by itself.</param>
    public IOrganizationService ServiceFor(Guid userId, Guid? realUserId = null) => new Inside(this, organization.Acting(userId, realUserId));

    public void Commit() => organization.Pipeline.Commit(session);

    public void Dispose() => session.Dispose();

    private sealed class Inside(ChangeSet set, Caller caller) : ServiceByRequests
    {
        public override OrganizationResponse Execute(OrganizationRequest request)
        {
            if (OutsideService.Solution(request) is not null) throw Fault.NotSupported("taking a solution away together with other changes");
            return set.organization.Pipeline.Run(new Operation(set.session, RequestCopy.Of(request), caller, caller.UserId, calledFrom: null));
        }
    }
}
