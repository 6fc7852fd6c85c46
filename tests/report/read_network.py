"""Reads an exported network with somebody else's parser (Debian: python3-networkx, python3-igraph).

    read_network.py FORMAT-READER FILE [FILE]      node | name | what the format says of it, then tie | name | name | …

Nobody's parser reads VOSviewer's files here: they are held against the rules of its documentation. So are the elements and
attributes of the XML formats, since the parsers let unknown ones pass. What is not of the format ends in an exception.
"""
import csv
import re
import sys
import xml.etree.ElementTree as xml

XML = {
    "graphml": {"graphml": set(), "key": {"id", "for", "attr.name", "attr.type"}, "default": set(),
                "graph": {"id", "edgedefault"}, "node": {"id"}, "edge": {"source", "target"}, "data": {"key"}},
    "gexf": {"gexf": {"version"}, "meta": set(), "creator": set(), "description": set(),
             "graph": {"mode", "defaultedgetype", "timeformat"}, "attributes": {"class", "mode"},
             "attribute": {"id", "title", "type"}, "default": set(), "nodes": set(), "edges": set(),
             "node": {"id", "label", "start", "end"}, "attvalues": set(), "attvalue": {"for", "value"},
             "edge": {"id", "source", "target", "weight", "start", "end"}},
}
OF_NODES = ("papers first_day last_day degree strength pagerank betweenness core risk community community_label"
            " community_terms").split()
OF_TIES = "weight shared_papers first_together last_together".split()
OF_GEXF_NODES = ["start" if key == "first_day" else "end" if key == "last_day" else key for key in OF_NODES]
OF_GEXF_TIES = "weight shared_papers start end".split()


def check_elements(path, name):
    spaces = set()
    for element in xml.parse(path).iter():
        space, _, tag = element.tag.rpartition("}")
        spaces.add(space)
        assert {key for key in element.attrib if not key.startswith("{")} == XML[name][tag], element.tag
    assert len(spaces) == 1


def said(attributes, keys):
    """Known things, in the order of `keys`; igraph says NaN or nothing for what a node has not."""
    for key in keys:
        value = attributes.get(key)
        yield "-" if value in (None, "") or value != value else value


def of_networkx(graph, name_of, node_keys, tie_keys):
    assert not graph.is_directed() and not graph.is_multigraph()
    names = {node: name_of(node, data) for node, data in graph.nodes(data=True)}
    defaults = graph.graph.get("node_default", {})
    for node, data in graph.nodes(data=True):
        yield "node", names[node], *said({**defaults, **data}, node_keys)
    for a, b, data in graph.edges(data=True):
        yield "tie", names[a], names[b], *said(data, tie_keys)


def of_igraph(graph, names, node_keys, tie_keys):
    assert not graph.is_directed()
    for vertex in graph.vs:
        yield "node", names[vertex.index], *said(vertex.attributes(), node_keys)
    for edge in graph.es:
        yield "tie", names[edge.source], names[edge.target], *said(edge.attributes(), tie_keys)


def graphml_networkx(path):
    import networkx

    check_elements(path, "graphml")
    return of_networkx(networkx.read_graphml(path), lambda node, data: data.get("label", ""), OF_NODES,
                       OF_TIES)


def graphml_igraph(path):
    import igraph

    graph = igraph.Graph.Read_GraphML(path)
    return of_igraph(graph, graph.vs["label"], OF_NODES, OF_TIES)


def gexf_networkx(path):
    import networkx

    check_elements(path, "gexf")
    graph = networkx.read_gexf(path)
    assert graph.graph["mode"] == "dynamic"
    return of_networkx(graph, lambda node, data: data["label"], OF_GEXF_NODES, OF_GEXF_TIES)


def with_letters(label):
    return re.sub(r"&#(\d+);", lambda found: chr(int(found[1])), label)


def check_pajek(path):
    data = open(path, "rb").read()
    assert data.isascii() and data.count(b"\r\n") == data.count(b"\n") == data.count(b"\r")


def pajek_networkx(path):
    import networkx

    check_pajek(path)
    graph = networkx.Graph(networkx.read_pajek(path))
    return of_networkx(graph, lambda node, data: with_letters(node), [], ["weight"])


def pajek_igraph(path):
    import igraph

    graph = igraph.Graph.Read_Pajek(path)
    return of_igraph(graph, [with_letters(label) for label in graph.vs["id"]], [], ["weight"])


def number(cell):
    assert re.fullmatch(r"\d+(\.\d+)?(e-?\d+)?", cell), cell
    return float(cell) if "." in cell or "e" in cell else int(cell)


def label_of(cell):
    quoted = re.fullmatch(r'"([^"]*)"', cell)
    assert quoted or not re.search('[",;]', cell), cell
    return quoted[1] if quoted else cell


def vosviewer_rules(map_path, network_path):
    head, *items = [line.split("\t") for line in open(map_path, encoding="utf-8", newline="").read().split("\n")[:-1]]
    assert head[:3] == ["id", "label", "cluster"] and len(items) >= 3
    assert all(re.fullmatch("(weight|score)<[^<>]+>", column) for column in head[3:])
    labels = {}
    for identity, label, cluster, *numbers in items:
        assert re.fullmatch("[1-9][0-9]*", identity) and identity not in labels and len(numbers) == len(head) - 3
        assert cluster == "" or re.fullmatch("[1-9][0-9]*", cluster) and int(cluster) <= 1000
        labels[identity] = label_of(label)
        yield "node", labels[identity], cluster or "-", *map(number, numbers)
    for line in open(network_path, encoding="utf-8", newline="").read().split("\n")[:-1]:
        a, b, strength = line.split("\t")
        assert number(strength) > 0 and a != b
        yield "tie", labels[a], labels[b], number(strength)


def csv_rows(path):
    for row in csv.DictReader(open(path, encoding="utf-8", newline=""), strict=True):
        yield tuple("-" if value == "" else value for value in row.values())


for parts in globals()[sys.argv[1].replace("-", "_")](*sys.argv[2:]):
    print(*parts, sep=" | ")
