"""The Cities Guidebook: reads, checks, aligns and renders a multilingual guidebook kept as translated Markdown."""
