package io.github.migrationdrift.configuration;

import io.github.migrationdrift.failure.CheckFailure;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML as the project wrote it. Nothing that it refers to is fetched or opened. */
public final class XmlFile {
    private XmlFile() {}

    public static Element root(ProjectResource file) {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            return builder.parse(new InputSource(new StringReader(withoutMark(file.text()))))
                    .getDocumentElement();
        } catch (SAXParseException e) {
            throw unreadable(file.origin() + ":" + e.getLineNumber(), e);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw unreadable(file.origin(), e);
        }
    }

    /** Elements below, whatever their namespace. */
    public static Stream<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> element.getLocalName().equals(name));
    }

    public static Optional<Element> child(Element parent, String name) {
        return children(parent, name).findFirst();
    }

    public static List<String> texts(Element parent, String name) {
        return children(parent, name)
                .map(element -> element.getTextContent().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** An attribute that is there and not empty. */
    public static Optional<String> attribute(Element element, String name) {
        return Optional.of(element.getAttribute(name).strip()).filter(text -> !text.isEmpty());
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setExpandEntityReferences(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        return factory;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static CheckFailure unreadable(String place, Exception cause) {
        return new CheckFailure(
                CheckFailure.Kind.CONFIGURATION,
                place + " is not well-formed XML: " + cause.getMessage(),
                "Mend the file; the check reads it to map the entities as the application does.",
                cause);
    }

    /** Instead of the default, which prints to the console. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) {}

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
