"""The one MkDocs hook of the guidebook: MkDocs's events in their order, each a line that calls the package."""

from mkdocs.plugins import event_priority

from guidebook.build import mkdocs_site


def on_startup(command, dirty):
    mkdocs_site.start(command)


def on_config(config):
    return mkdocs_site.configure(config)


def on_pre_build(config):
    mkdocs_site.check(config)


@event_priority(-101)  # after static-i18n, which sets its own files
def on_files(files, config):
    return mkdocs_site.collect_files(config)


def on_page_read_source(page, config):
    return mkdocs_site.page_source(page, config)


def on_page_markdown(markdown, page, config, files):
    return mkdocs_site.page_markdown(page, config)


@event_priority(-101)
def on_env(env, config, files):
    return mkdocs_site.prepare_templates(env, config)


def on_page_context(context, page, config, nav):
    return mkdocs_site.page_context(context, page, config)


@event_priority(-200)  # after static-i18n, which builds the other editions in this event
def on_post_build(config):
    mkdocs_site.finish(config)
