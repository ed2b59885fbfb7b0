using System.Runtime.CompilerServices;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk;

/// <summary>The parameter, or the result, that is named like the calling property.</summary>
internal static class MessageParameters
{
    public static T Get<T>(this OrganizationRequest request, [CallerMemberName] string name = null) => request.Parameters.Contains(name) ? (T)request.Parameters[name] : default;

    public static void Set(this OrganizationRequest request, object value, [CallerMemberName] string name = null) => request.Parameters[name] = value;

    public static T Get<T>(this OrganizationResponse response, [CallerMemberName] string name = null) => response.Results.Contains(name) ? (T)response.Results[name] : default;
}
