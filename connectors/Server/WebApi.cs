using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace SocialExtension.Connectors.Server;

/// <summary>Sends one request to the organization's Web API, once.</summary>
/// <param name="http">The client.</param>
/// <param name="address">The organization.</param>
/// <param name="time">Tells how far away a Retry-After date is.</param>
internal sealed class WebApi(HttpClient http, OrganizationAddress address, TimeProvider time)
{
    /// <param name="path">Relative to the Web API, or the link to a next page, which is absolute.</param>
    /// <param name="caller">Who asks.</param>
    /// <exception cref="ServerFault">It was refused.</exception>
    public async Task<JsonDocument> Get(string path, Caller caller)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Absolute(path));
        return await Send(request, caller) ?? throw new StoppedException($"{address} answered a question with nothing.");
    }

    /// <summary>Answers null where the organization answers without content.</summary>
    /// <param name="path">Relative to the Web API.</param>
    /// <param name="body">JSON.</param>
    /// <param name="caller">Who asks.</param>
    /// <exception cref="ServerFault">It was refused.</exception>
    public async Task<JsonDocument?> Post(string path, ReadOnlyMemory<byte> body, Caller caller)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Absolute(path));
        request.Content = new ReadOnlyMemoryContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return await Send(request, caller);
    }

    private Uri Absolute(string path)
    {
        var url = new Uri(address.WebApi, path);
        // The token goes to the organization and to nobody else, whatever a link says.
        return address.WebApi.IsBaseOf(url) ? url : throw new StoppedException($"{address} points to {url.GetLeftPart(UriPartial.Authority)} for its next page. Nothing was sent there.");
    }

    private async Task<JsonDocument?> Send(HttpRequestMessage request, Caller caller)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", caller.Token);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Add("OData-MaxVersion", "4.0");
        request.Headers.Add("OData-Version", "4.0");
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        if (!response.IsSuccessStatusCode) throw FaultReader.Read(response, body, caller, time);
        if (response.StatusCode == HttpStatusCode.NoContent || body.Length == 0) return null;
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            throw new StoppedException($"{address} answered with something other than JSON. Is it the address of an organization?");
        }
    }
}
