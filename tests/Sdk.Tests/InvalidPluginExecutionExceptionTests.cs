using Microsoft.Xrm.Sdk;

namespace SocialExtension.Sdk.Tests;

public class InvalidPluginExecutionExceptionTests
{
    private const int NoErrorCode = -2146233088;

    private static readonly Dictionary<string, string> Details = new() { ["field"] = "name" };

    public static TheoryData<InvalidPluginExecutionException, OperationStatus, int, PluginHttpStatusCode> Constructors => new()
    {
        { new(), OperationStatus.Failed, NoErrorCode, PluginHttpStatusCode.NotSet },
        { new("m"), OperationStatus.Failed, NoErrorCode, PluginHttpStatusCode.NotSet },
        { new("m", new FormatException()), OperationStatus.Failed, NoErrorCode, PluginHttpStatusCode.NotSet },
        { new("m", Details), OperationStatus.Failed, NoErrorCode, PluginHttpStatusCode.NotSet },
        { new("m", PluginHttpStatusCode.Gone), OperationStatus.Failed, NoErrorCode, PluginHttpStatusCode.Gone },
        { new("m", PluginHttpStatusCode.Gone, Details), OperationStatus.Failed, NoErrorCode, PluginHttpStatusCode.Gone },
        { new(OperationStatus.Canceled), OperationStatus.Canceled, NoErrorCode, PluginHttpStatusCode.NotSet },
        { new(OperationStatus.Retry, "m"), OperationStatus.Retry, NoErrorCode, PluginHttpStatusCode.NotSet },
        { new(OperationStatus.Retry, "m", Details), OperationStatus.Retry, NoErrorCode, PluginHttpStatusCode.NotSet },
        { new(OperationStatus.Suspended, 42, "m"), OperationStatus.Suspended, 42, PluginHttpStatusCode.NotSet },
        { new(OperationStatus.Failed, 42, "m", PluginHttpStatusCode.Conflict), OperationStatus.Failed, 42, PluginHttpStatusCode.Conflict },
    };

    [Theory]
    [MemberData(nameof(Constructors), DisableDiscoveryEnumeration = true)]
    public void Each_constructor_sets_status_code_and_http_status(
        InvalidPluginExecutionException exception, OperationStatus status, int errorCode, PluginHttpStatusCode httpStatus) =>
        Assert.Equal((status, errorCode, httpStatus), (exception.Status, exception.ErrorCode, exception.HttpStatus));

    [Fact]
    public void The_error_code_is_the_HRESULT() =>
        Assert.Equal(42, new InvalidPluginExecutionException(OperationStatus.Failed, 42, "m").HResult);

    [Fact]
    public void A_status_alone_has_an_empty_message_and_null_the_default_one()
    {
        Assert.Equal("", new InvalidPluginExecutionException(OperationStatus.Canceled).Message);
        Assert.NotEqual("", new InvalidPluginExecutionException((string)null).Message);
    }

    [Fact]
    public void Details_are_kept_as_given_and_empty_by_default()
    {
        Assert.Same(Details, new InvalidPluginExecutionException("m", Details).ExceptionDetails);
        Assert.Null(new InvalidPluginExecutionException("m", (Dictionary<string, string>)null).ExceptionDetails);
        Assert.Empty(new InvalidPluginExecutionException("m").ExceptionDetails);
    }

    [Fact]
    public void Only_the_http_status_of_an_inner_one_is_taken_over()
    {
        var inner = new InvalidPluginExecutionException(OperationStatus.Retry, 42, "inner", PluginHttpStatusCode.Conflict);
        var outer = new InvalidPluginExecutionException("outer", inner);
        Assert.Equal(
            (OperationStatus.Failed, NoErrorCode, PluginHttpStatusCode.Conflict),
            (outer.Status, outer.ErrorCode, outer.HttpStatus));
    }

    [Fact]
    public void As_text_it_shows_status_inner_exceptions_and_details_but_not_its_message()
    {
        Assert.Equal(
            ["_status: Failed", "_httpStatusCode: NotSet", "Exception Details:", "field: name", ""],
            Lines(new InvalidPluginExecutionException("message", Details)));
        Assert.Equal(
            ["_status: Failed", "_httpStatusCode: NotSet", "InnerException: System.FormatException: why", ""],
            Lines(new InvalidPluginExecutionException("message", new FormatException("why"))));
    }

    private static string[] Lines(Exception exception) => exception.ToString().Split(Environment.NewLine);
}
