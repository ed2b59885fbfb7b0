using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Identity;

/// <summary>The name of the person who acts, for what is signed with it. Read as SYSTEM: nobody needs a right on users to sign with their own name.</summary>
internal static class UserNames
{
    public static string Of(Invocation invocation) =>
        invocation.System.Retrieve("systemuser", invocation.Context.InitiatingUserId, new ColumnSet("fullname")).Text("fullname") ?? "a user";
}
