using System.ServiceModel;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>Carries requests to the Web API out, be they alone or in a batch. What goes wrong becomes an answer too.</summary>
internal sealed class WebApiServer(Organization organization, EdmCache edm)
{
    private static readonly Dictionary<string, EntityReference> Nothing = [];

    /// <summary>Begins a transaction for several requests.</summary>
    public ChangeSet BeginChangeSet() => organization.BeginChangeSet();

    /// <summary>The address of a row below the Web API.</summary>
    public string PathOf(EntityReference row) => $"{organization.Model.Table(row.LogicalName).EntitySet}({row.Id})";

    /// <summary>Answers one request.</summary>
    /// <param name="context">The request and its answer.</param>
    /// <param name="version">The version of the Web API that the caller used.</param>
    /// <param name="path">The address below that.</param>
    /// <param name="userId">Who calls.</param>
    /// <param name="set">The transaction that it belongs to; null for one of its own.</param>
    /// <param name="earlier">The rows that the change set has written, by content id.</param>
    /// <returns>The row that was written; null for none.</returns>
    public async Task<EntityReference?> Answer(HttpContext context, string version, string path, Guid userId, ChangeSet? set = null, IReadOnlyDictionary<string, EntityReference>? earlier = null)
    {
        WebApiRequest? request = null;
        await Guarded(context, () =>
        {
            var (acting, real) = Impersonation.Read(context.Request, organization, userId);
            var service = set?.ServiceFor(acting, real) ?? (real is { } id ? organization.ServiceFor(acting, id) : organization.ServiceFor(acting));
            request = new WebApiRequest(context, organization, OptionalParameters.Around(service, context.Request), version, earlier ?? Nothing);
            return new WebApiRouter(request, edm.For(organization)).Answer(path);
        });
        return request?.Written;
    }

    /// <summary>Turns what goes wrong into an answer.</summary>
    public async Task Guarded(HttpContext context, Func<Task> answer)
    {
        try
        {
            await answer();
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            if (unchecked((uint)fault.Detail.ErrorCode) == FaultCode.NotImplemented) organization.Unsupported.Note($"{context.Request.Method} {fault.Message}");
            await ErrorResponse.Write(context, fault);
        }
        catch (JsonException e)
        {
            await ErrorResponse.Write(context, StatusCodes.Status400BadRequest, FaultCode.ODataPayload, $"The body is not JSON: {e.Message}");
        }
        catch (BadHttpRequestException e)
        {
            await ErrorResponse.Write(context, e.StatusCode, FaultCode.InvalidArgument, e.StatusCode == StatusCodes.Status413PayloadTooLarge ? $"The request is larger than {WebApiLimits.LargestBody} bytes." : e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException && !context.Response.HasStarted)
        {
            Console.Error.WriteLine(e);
            await ErrorResponse.Write(context, StatusCodes.Status500InternalServerError, FaultCode.Unexpected, $"An unexpected error occurred. The emulator's console has the details: {e.GetType().Name}.");
        }
    }
}
