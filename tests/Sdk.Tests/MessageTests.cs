using System.Reflection;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace SocialExtension.Sdk.Tests;

public class MessageTests
{
    public static TheoryData<Type> Requests => [.. MessagesOf(typeof(OrganizationRequest))];

    public static TheoryData<Type> Responses => [.. MessagesOf(typeof(OrganizationResponse))];

    [Fact]
    public void Every_request_has_a_response() =>
        Assert.Equal(
            MessagesOf(typeof(OrganizationRequest)).Select(type => type.Name.Replace("Request", "")),
            MessagesOf(typeof(OrganizationResponse)).Select(type => type.Name.Replace("Response", "")));

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_request_is_named_like_its_class(Type type) =>
        Assert.Equal(type.Name, New<OrganizationRequest>(type).RequestName + "Request");

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_property_of_a_request_is_the_parameter_of_its_name(Type type)
    {
        foreach (var property in PropertiesOf(type))
        {
            var request = New<OrganizationRequest>(type);
            var value = SampleOf(property.PropertyType);
            property.SetValue(request, value);
            Assert.Equal(value, request[property.Name]);
            Assert.Equal(value, property.GetValue(request));
            request.Parameters.Clear();
            Assert.Equal(DefaultOf(property.PropertyType), property.GetValue(request));
        }
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_new_request_has_only_default_parameters_that_are_properties(Type type)
    {
        var properties = PropertiesOf(type).ToDictionary(property => property.Name);
        Assert.All(
            New<OrganizationRequest>(type).Parameters,
            parameter => Assert.Equal(DefaultOf(properties[parameter.Key].PropertyType), parameter.Value));
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public void A_property_of_a_response_is_the_result_of_its_name(Type type)
    {
        foreach (var property in PropertiesOf(type))
        {
            var response = New<OrganizationResponse>(type);
            Assert.Equal(DefaultOf(property.PropertyType), property.GetValue(response));
            Assert.False(property.CanWrite);
            var value = SampleOf(property.PropertyType);
            response[property.Name] = value;
            Assert.Equal(value, property.GetValue(response));
        }
    }

    [Fact]
    public void Required_parameters_are_there_from_the_start()
    {
        Assert.Equal(["Target"], new UpdateRequest().Parameters.Keys);
        Assert.Equal(["Target", "ColumnSet"], new RetrieveRequest().Parameters.Keys);
        Assert.Equal(["Target", "Relationship", "RelatedEntities"], new AssociateRequest().Parameters.Keys);
    }

    [Fact]
    public void A_parameter_of_another_type_fails_when_its_property_is_read()
    {
        var request = new CreateRequest { ["Target"] = "text" };
        Assert.Throws<InvalidCastException>(() => request.Target);
        var response = new UpsertResponse { ["RecordCreated"] = null };
        Assert.Throws<NullReferenceException>(() => response.RecordCreated);
    }

    [Fact]
    public void A_message_without_a_class_goes_by_name()
    {
        var request = new OrganizationRequest("soc_IngestActivities") { ["Activities"] = "[]" };
        Assert.Equal("soc_IngestActivities", request.RequestName);
        Assert.Equal("[]", request.Parameters["Activities"]);
        Assert.Throws<KeyNotFoundException>(() => request["Missing"]);
        Assert.Throws<KeyNotFoundException>(() => new OrganizationResponse()["Missing"]);
    }

    [Fact]
    public void Parameters_and_results_are_never_null()
    {
        Assert.Empty(new OrganizationRequest { Parameters = null }.Parameters);
        Assert.Empty(new OrganizationResponse { Results = null }.Results);
    }

    private static IEnumerable<Type> MessagesOf(Type baseType) =>
        baseType.Assembly.GetExportedTypes().Concat(typeof(WhoAmIRequest).Assembly.GetExportedTypes()).Where(type => type.IsSubclassOf(baseType)).OrderBy(type => type.Name);

    private static PropertyInfo[] PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);

    private static T New<T>(Type type) => (T)Activator.CreateInstance(type);

    private static object DefaultOf(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static object SampleOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(string) => "text",
        var t when t == typeof(int) => 7,
        var t when t == typeof(bool) => true,
        var t when t == typeof(Guid) => Guid.NewGuid(),
        { IsAbstract: true } t => Activator.CreateInstance(t.Assembly.GetTypes().First(c => c.IsSubclassOf(t) && c.GetConstructor([]) is not null)),
        { IsEnum: true } t => Enum.GetValues(t).GetValue(1),
        { IsArray: true } t => Array.CreateInstance(t.GetElementType(), 1),
        var t => Activator.CreateInstance(t),
    };
}
