using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialExtension.Emulator.Messages;

namespace SocialExtension.Emulator.Tests.Messages;

public sealed class ResponseTypesTests
{
    [Theory]
    [InlineData("Create", typeof(CreateResponse))]
    [InlineData("RetrieveMultiple", typeof(RetrieveMultipleResponse))]
    [InlineData("test_OfASolution", typeof(OrganizationResponse))]
    public void AnAnswerHasTheClassOfItsMessageWhereTheSdkHasOne(string message, Type type)
    {
        Assert.Equal(type, ResponseTypes.Of(message));
        Assert.Equal(type, ResponseTypes.Of(message));
    }
}
