using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Messages;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>
/// What a query option or a header adds to every message of a request (learn.microsoft.com/power-apps/developer/data-platform/optional-parameters).
/// </summary>
internal static class OptionalParameters
{
    private const string Header = "MSCRM.";
    private const string Tag = "tag";
    private const string BypassPlugins = "BypassCustomPluginExecution";
    private static readonly string[] Texts = ["BypassBusinessLogicExecution", "BypassBusinessLogicExecutionStepIds"];

    /// <summary>The service that sends what the request asks for; the given one where it asks for nothing.</summary>
    public static IOrganizationService Around(IOrganizationService service, HttpRequest request)
    {
        var parameters = new ParameterCollection();
        if (request.Query.TryGetValue(Tag, out var tag)) parameters[Tag] = tag.ToString();
        if (request.Headers.TryGetValue(Header + BypassPlugins, out var plugins)) parameters[BypassPlugins] = bool.TryParse(plugins, out var flag) ? flag : throw Fault.InvalidArgument($"The header {Header}{BypassPlugins} is true or false, not '{plugins}'.");
        foreach (var name in Texts.Where(n => request.Headers.ContainsKey(Header + n))) parameters[name] = request.Headers[Header + name].ToString();
        return parameters.Count == 0 ? service : new Adding(service, parameters);
    }

    private sealed class Adding(IOrganizationService service, ParameterCollection parameters) : ServiceByRequests
    {
        public override OrganizationResponse Execute(OrganizationRequest request)
        {
            foreach (var parameter in parameters) request[parameter.Key] = parameter.Value;
            return service.Execute(request);
        }
    }
}
